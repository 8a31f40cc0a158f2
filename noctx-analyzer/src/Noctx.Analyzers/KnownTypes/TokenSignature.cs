using System.Reflection.Metadata;

namespace Noctx.Analyzers.KnownTypes;

/// <summary>Is what a method's signature has to do with tokens.</summary>
internal enum TokenUse
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A parameter is a token.</summary>
    Taken,

    /// <summary>Nothing is taken, and a token is returned, as a property's getter does.</summary>
    Given,
}

/// <summary>Reads in the signature of a method or field, as an assembly holds it, whether a parameter, the result or the field is a token.</summary>
/// <remarks>ECMA-335 II.23.2.1 and II.23.2.12.</remarks>
internal static class TokenSignature
{
    private const byte Generic = 0x10;

    /// <summary>Tells whether a parameter, or the result of a method without any, is of the type with one of these coded indexes, or a nullable of it; a delegate that takes one does not count.</summary>
    public static TokenUse Read(BlobReader signature, int[] tokens)
    {
        if ((signature.ReadByte() & Generic) != 0)
        {
            signature.ReadCompressedInteger();
        }

        var parameters = signature.ReadCompressedInteger();
        var isGiven = ReadType(ref signature, tokens);
        for (var i = 0; i < parameters; i++)
        {
            if (ReadType(ref signature, tokens))
            {
                return TokenUse.Taken;
            }
        }

        return isGiven && parameters == 0 ? TokenUse.Given : TokenUse.None;
    }

    /// <summary>Tells whether a field is of the type with one of these coded indexes, or a nullable of it.</summary>
    /// <remarks>ECMA-335 II.23.2.4.</remarks>
    public static bool IsOfField(BlobReader signature, int[] tokens)
    {
        signature.ReadByte();
        return ReadType(ref signature, tokens);
    }

    // Reads one type to its end; tells whether it is the token.
    private static bool ReadType(ref BlobReader signature, int[] tokens)
    {
        switch ((SignatureTypeCode)signature.ReadByte())
        {
            case (SignatureTypeCode)SignatureTypeKind.ValueType:
                return Array.IndexOf(tokens, signature.ReadCompressedInteger()) >= 0;
            case (SignatureTypeCode)SignatureTypeKind.Class or SignatureTypeCode.GenericTypeParameter or SignatureTypeCode.GenericMethodParameter:
                signature.ReadCompressedInteger();
                return false;
            case SignatureTypeCode.RequiredModifier or SignatureTypeCode.OptionalModifier:
                signature.ReadCompressedInteger();
                return ReadType(ref signature, tokens);
            case SignatureTypeCode.ByReference or SignatureTypeCode.Pinned:
                return ReadType(ref signature, tokens);
            case SignatureTypeCode.Pointer or SignatureTypeCode.SZArray:
                ReadType(ref signature, tokens);
                return false;
            case SignatureTypeCode.GenericTypeInstance:
                var isStructure = signature.ReadByte() == (byte)SignatureTypeKind.ValueType;
                signature.ReadCompressedInteger();
                return ReadTypes(ref signature, signature.ReadCompressedInteger(), tokens) && isStructure;
            case SignatureTypeCode.Array:
                ReadType(ref signature, tokens);
                signature.ReadCompressedInteger();
                SkipIntegers(ref signature);
                SkipIntegers(ref signature);
                return false;
            case SignatureTypeCode.FunctionPointer:
                signature.ReadByte();
                var parameters = signature.ReadCompressedInteger();
                ReadTypes(ref signature, parameters + 1, tokens);
                return false;
            default:
                return false;
        }
    }

    private static bool ReadTypes(ref BlobReader signature, int count, int[] tokens)
    {
        var found = false;
        for (var i = 0; i < count; i++)
        {
            found |= ReadType(ref signature, tokens);
        }

        return found;
    }

    private static void SkipIntegers(ref BlobReader signature)
    {
        for (var count = signature.ReadCompressedInteger(); count > 0; count--)
        {
            signature.ReadCompressedInteger();
        }
    }
}

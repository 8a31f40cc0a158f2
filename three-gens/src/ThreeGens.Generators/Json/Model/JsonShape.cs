using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Describes how values of one type look in JSON. One derived record per kind of type.</summary>
/// <param name="TypeName">The full name without a trailing question mark.</param>
/// <param name="MethodSuffix">The name of its methods in the codec: <c>Write{suffix}</c>, <c>Read{suffix}</c>.</param>
/// <param name="IsReference">Whether the type admits null by itself.</param>
internal abstract record JsonShape(string TypeName, string MethodSuffix, bool IsReference)
{
    /// <value>The full name for readers.</value>
    public string PlainName => TypeName.Replace("global::", "");

    /// <value>The type with a question mark where it admits null.</value>
    public string NullableName => IsReference ? TypeName + "?" : TypeName;
}

/// <summary>A value that the run time writes and reads in one call.</summary>
/// <param name="Scalar">Which one.</param>
/// <param name="Numbers">How it is written and read, if it is a number.</param>
internal sealed record ScalarShape(string TypeName, string MethodSuffix, bool IsReference, Scalar Scalar, NumberHandling Numbers)
    : JsonShape(TypeName, MethodSuffix, IsReference);

/// <summary>A value of a nullable value type.</summary>
/// <param name="Underlying">Index of the shape of the value inside.</param>
internal sealed record NullableShape(string TypeName, string MethodSuffix, int Underlying)
    : JsonShape(TypeName, MethodSuffix, IsReference: false);

/// <summary>A type that has a codec of its own.</summary>
/// <param name="Codec">The full name of the codec class.</param>
internal sealed record CodecShape(string TypeName, string MethodSuffix, bool IsReference, string Codec)
    : JsonShape(TypeName, MethodSuffix, IsReference);

/// <summary>A type read and written by a converter of System.Text.Json, which is made once.</summary>
/// <param name="Factory">The expression that makes it.</param>
internal sealed record ConverterShape(string TypeName, string MethodSuffix, bool IsReference, string Factory)
    : JsonShape(TypeName, MethodSuffix, IsReference);

/// <summary>A type that cannot be handled; the reason is thrown when such a value is met.</summary>
/// <param name="Reason">A sentence for the user.</param>
internal sealed record UnsupportedShape(string TypeName, string MethodSuffix, bool IsReference, string Reason)
    : JsonShape(TypeName, MethodSuffix, IsReference);

/// <summary>An enum.</summary>
/// <param name="Underlying">The scalar it is written as when by number.</param>
/// <param name="IsText">Whether it is written by name.</param>
/// <param name="IsFlags">Whether several names may be joined.</param>
/// <param name="Members">The members, the first of each value first.</param>
internal sealed record EnumShape(
    string TypeName, string MethodSuffix, Scalar Underlying, bool IsText, bool IsFlags, EquatableArray<EnumMember> Members)
    : JsonShape(TypeName, MethodSuffix, IsReference: false);

/// <summary>A member of an enum.</summary>
/// <param name="Name">The C# name, escaped.</param>
/// <param name="Text">The JSON name.</param>
/// <param name="IsFirstOfValue">False for an alias of an earlier member.</param>
internal sealed record EnumMember(string Name, string Text, bool IsFirstOfValue);

/// <summary>A sequence.</summary>
/// <param name="Element">Index of the shape of the elements.</param>
/// <param name="ElementName">The full name of the element type, with its question mark.</param>
/// <param name="Access">How elements are reached for writing.</param>
/// <param name="Build">How the sequence is made from elements.</param>
internal sealed record SequenceShape(
    string TypeName, string MethodSuffix, bool IsReference, int Element, string ElementName, SequenceAccess Access, SequenceBuild Build)
    : JsonShape(TypeName, MethodSuffix, IsReference);

/// <summary>A dictionary.</summary>
/// <param name="Key">Index of the shape of the keys.</param>
/// <param name="KeyName">The full name of the key type.</param>
/// <param name="Value">Index of the shape of the values.</param>
/// <param name="ValueName">The full name of the value type, with its question mark.</param>
/// <param name="Build">How the dictionary is made from entries.</param>
internal sealed record DictionaryShape(
    string TypeName, string MethodSuffix, bool IsReference, int Key, string KeyName, int Value, string ValueName, DictionaryBuild Build)
    : JsonShape(TypeName, MethodSuffix, IsReference);

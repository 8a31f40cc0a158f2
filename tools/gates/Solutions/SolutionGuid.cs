using System.Security.Cryptography;
using System.Text;

namespace Gates.Solutions;

/// <summary>Derives the ids of a solution from paths, so that the same tree always gives the same file.</summary>
internal static class SolutionGuid
{
    /// <summary>Gives the id of a project or folder.</summary>
    /// <param name="kind">Keeps a folder apart from a project with the same path.</param>
    /// <param name="path">The path from the root, with '/'.</param>
    /// <remarks>RFC 9562, version 8: 122 bits of our own choice, here of a SHA-256.</remarks>
    public static string Of(string kind, string path)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{path}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("B").ToUpperInvariant();
    }
}

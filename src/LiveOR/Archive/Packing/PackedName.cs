using System.Buffers;

namespace LiveOR.Archive.Packing;

/// <summary>What a file in an export may be called: small paths that mean the same everywhere and lead nowhere else.</summary>
public static class PackedName
{
    public const int Longest = 120;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-/");

    public static bool IsValid(string name) =>
        name.Length is > 0 and <= Longest
        && !name.AsSpan().ContainsAnyExcept(Allowed)
        && name.Split('/').All(part => part.Length > 0 && part[0] != '.' && part[^1] != '.');
}

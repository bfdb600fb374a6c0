namespace LiveOR.Mirrors;

/// <summary>What stands around a piece of an update: its mark in the thread, and as much as makes it unlike what was
/// said.</summary>
internal sealed record SegmentFrame(string Mark, string? TPlus, string? ShortCode)
{
    /// <summary>The letter of a piece: a to z, then aa.</summary>
    public static string Letter(int piece) =>
        (piece < 26 ? "" : Letter((piece / 26) - 1)) + (char)('a' + (piece % 26));

    public string Whole(string body) => Around("", body);

    public string Piece(int piece, string body) => Around(Letter(piece), body);

    private string Around(string letter, string body) =>
        $"{Mark}{letter}/ {(TPlus is null ? "" : TPlus + " ")}{body}{(ShortCode is null ? "" : " · " + ShortCode)}";
}

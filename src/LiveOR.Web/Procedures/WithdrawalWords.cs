using LiveOR.Client.Mirrors;
using LiveOR.Client.Procedures;
using LiveOR.Procedures;

namespace LiveOR.Web.Procedures;

/// <summary>What a withdrawal cannot reach, and what it leaves on purpose, said honestly.</summary>
internal static class WithdrawalWords
{
    private const string Rehearsed =
        "This was a rehearsal: its posts never left this server, and nobody but its own audience saw it.";

    private const string Readers =
        "What readers copied, photographed from their screens or printed.";

    private const string Archives =
        "Copies that search engines, web archives and feed readers made of the public pages. Ask those who keep them.";

    private const string Sent =
        "What somebody downloaded from the archive, or sent on by e-mail or message.";

    private const string Rehearsals =
        "Rehearsals that were made of it and kept: each is a procedure of its own, with a copy of the script. Throw them away.";

    private const string Backups =
        "Backups of this server that were made before. They hold the words until they are overwritten; see how long yours are kept.";

    public static IReadOnlyList<string> Kept { get; } =
    [
        "The journal's numbers, times and hashes, so that it can be proven that nothing else was changed. They hold no words.",
        "The audit record: who did what, and when. It never held the words.",
        "The consent record and the procedure's title, for staff only: they show that there was a permission, and that it ended.",
    ];

    public static IReadOnlyList<string> NotReached(Procedure procedure, IEnumerable<WithdrawnMirror> mirrors) =>
    [
        .. procedure.Rehearsal ? [Rehearsed] : mirrors.Where(each => each.Posts > 0).Select(each => OnMirror(each.Mirror)),
        .. procedure.Rehearsal ? Array.Empty<string>() : [Rehearsals],
        Readers,
        .. procedure.Access == Access.Public && !procedure.Rehearsal ? [Archives] : Array.Empty<string>(),
        Sent,
        Backups,
    ];

    private static string OnMirror(string mirror) =>
        $"On {MirrorNames.Of(mirror)}: quotes, replies and screenshots of others, notifications and e-mails already sent, "
        + "and copies in programs that store posts.";
}

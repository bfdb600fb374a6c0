using LiveOR.Archive;
using LiveOR.Archive.Copies;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Web.Archive.Arriving;

/// <summary>An export that was found sound, as it would stand here.</summary>
internal sealed record Parcel(
    JournalCopy Copy, Procedure Procedure, IReadOnlyList<JournalEntry> Journal, IReadOnlyList<Photo> Photos, int Files, string Digest)
{
    public IEnumerable<FollowUpAnswer> Answers => (Copy.FollowUps ?? []).Select(each => each.In(Procedure.Id));

    public string LastHash => Journal[^1].Hash;

    /// <summary>Its updates, as the staff's screens and a retraction find them.</summary>
    public IEnumerable<(JournalEntry Entry, LiveUpdate Update)> Updates => Journal
        .Where(entry => entry is { Kind: JournalKind.Update, Payload: not null })
        .Select(entry => (entry, LiveUpdate.FromPayload(entry.Payload!)));
}

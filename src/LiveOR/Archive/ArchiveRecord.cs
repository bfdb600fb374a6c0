using LiveOR.Audience;
using LiveOR.Procedures;

namespace LiveOR.Archive;

/// <summary>A finished procedure as data: what it was, how long its steps took, and every entry as the audience has it.</summary>
public sealed record ArchiveRecord
{
    private static readonly TimeSpan EarliestFollowUp = TimeSpan.FromHours(12);

    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required ArchivedPlaybook Playbook { get; init; }
    public required ProcedureStatus Status { get; init; }
    public required bool Rehearsal { get; init; }
    public required bool Stopped { get; init; }
    public required bool Complete { get; init; }
    public required bool Deidentified { get; init; }

    /// <summary>In which it was narrated.</summary>
    public required int? Year { get; init; }
    public required IReadOnlyList<StepTiming> Timings { get; init; }
    public required IReadOnlyList<Entry> Entries { get; init; }

    /// <summary>The addresses of pictures that are shown by choice only.</summary>
    public required IReadOnlyList<string> GraphicPhotos { get; init; }

    public static ArchiveRecord Of(Feed feed, IReadOnlyList<Entry> entries) => new()
    {
        Slug = feed.Procedure.Slug,
        Title = feed.Procedure.Title,
        Playbook = new ArchivedPlaybook(
            feed.Playbook.Id, feed.Playbook.Title, feed.Playbook.Specialty, feed.Playbook.Version, feed.Playbook.ReviewedBy),
        Status = feed.Progress.Status,
        Rehearsal = feed.Procedure.Rehearsal,
        Stopped = feed.Progress.Stopped,
        Complete = IsComplete(feed),
        Deidentified = feed.Procedure.Terms.Deidentified,
        Year = YearOf(feed),
        Timings = StepTimings.Of(feed),
        Entries = Timed(feed.Procedure, entries),
        GraphicPhotos =
        [
            .. from card in feed.Cards
               from picture in card.Photos
               where picture.Graphic || card.Graphic
               select picture.Address,
        ],
    };

    /// <summary>In UTC, of the first entry; null when there is none.</summary>
    public static int? YearOf(Feed feed) => feed.Cards is [var first, ..] ? first.At.UtcDateTime.Year : null;

    /// <summary>An archive is complete once it says how the patient was at every follow-up. An outcome that answers none of
    /// them counts when it was told well after the end; what is said on the table, or leaves a delay soon after, is none yet.</summary>
    public static bool IsComplete(Feed feed)
    {
        if (feed.Cards.Find(card => card.Status == ProcedureStatus.Concluded) is not { } end)
        {
            return false;
        }

        var outcomes = feed.Cards.FindAll(card => card is { Type: Updates.UpdateType.Outcome, Retracted: false, Withheld: false });
        return FollowUpTask.All.All(task => outcomes.Exists(card => card.FollowUp == task.Id))
            || outcomes.Exists(card => card.FollowUp is null && card.At - end.At >= EarliestFollowUp);
    }

    /// <summary>A de-identified archive has no wall clock.</summary>
    private static IReadOnlyList<Entry> Timed(Procedure procedure, IReadOnlyList<Entry> entries) =>
        procedure.Terms.Deidentified ? [.. entries.Select(entry => entry with { At = null })] : entries;
}

public sealed record ArchivedPlaybook(string Id, string Title, string Specialty, string Version, string? ReviewedBy);

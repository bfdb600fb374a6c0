using System.Globalization;
using LiveOR.Audience;
using LiveOR.Procedures;

namespace LiveOR.Archive;

/// <summary>The one place where papers about an archived procedure name a day.</summary>
public static class ArchiveDay
{
    public static string Words(Procedure procedure, DateTimeOffset moment) => Words(procedure, DateOnly.FromDateTime(moment.UtcDateTime));

    public static string Words(Procedure procedure, DateOnly day) => procedure.Terms.Deidentified
        ? day.ToString("yyyy", CultureInfo.InvariantCulture)
        : Plain(day);

    /// <summary>A day that says nothing of an operation.</summary>
    public static string Plain(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>When the narration began; null when it never did.</summary>
    public static string? Narrated(Feed feed) =>
        feed.Cards.Find(card => card.Status == ProcedureStatus.Live) is { } begun ? Words(feed.Procedure, begun.At) : null;
}

using System.Text.Json;
using LiveOR.Audience;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Archive.Reports;

/// <summary>Adverse events and how the patient was afterwards, graded after Clavien and Dindo where that was said.</summary>
internal static class ReportOutcomes
{
    private const string Field = "clavienDindo";

    public static ReportSection Of(ReportMatter matter)
    {
        var feed = matter.Feed;
        var end = feed.Cards.Find(card => card.Status == ProcedureStatus.Concluded)?.At;
        return new ReportSection(
            "Adverse events and outcome", ["Entry", "When", "Clavien–Dindo", "Words"],
            [
                .. feed.Cards.Where(card => card is { Type: UpdateType.Outcome, Retracted: false }).Select(card => (string[])
                [
                    EventReport.Number(card.Number), When(card, end), GradeOf(matter.Journal, card.Number) ?? "not graded",
                    EventReport.Corrected(feed, card),
                ]),
            ],
            "No outcome has been told yet.");
    }

    private static string When(Card card, DateTimeOffset? end) => end is { } over && card.At >= over
        ? (int)(card.At - over).TotalDays switch
        {
            0 => "on the day",
            1 => "1 day after",
            var days => $"{days} days after",
        }
        : "before the end";

    /// <summary>As its payload has it, a word or a number; null when it has none.</summary>
    private static string? GradeOf(IReadOnlyList<JournalEntry> journal, long number)
    {
        if (journal.FirstOrDefault(entry => entry.Number == number)?.Payload is not { } payload)
        {
            return null;
        }

        using var json = JsonDocument.Parse(payload);
        return json.RootElement.TryGetProperty(Field, out var grade) && grade.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? grade.ToString()
            : null;
    }
}

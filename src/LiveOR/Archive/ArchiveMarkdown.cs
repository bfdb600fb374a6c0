using System.Globalization;
using System.Text;
using LiveOR.Audience;
using LiveOR.Procedures;

namespace LiveOR.Archive;

/// <summary>A finished procedure as a Markdown document. Times are T+, never the wall clock.</summary>
public static class ArchiveMarkdown
{
    public static string Of(Feed feed)
    {
        var page = new StringBuilder();
        WriteHead(page, feed);
        WriteTimings(page, StepTimings.Of(feed));
        foreach (var chapter in Chapter.Of(feed))
        {
            Line(page, $"## {Escape(chapter.Title)}");
            foreach (var card in chapter.Cards)
            {
                WriteCard(page, card);
            }
        }

        WriteSources(page, feed);
        return page.ToString();
    }

    private static void WriteHead(StringBuilder page, Feed feed)
    {
        Line(page, $"# {Escape(feed.Procedure.Title)}");
        if (feed.Procedure.Rehearsal)
        {
            Line(page, "**REHEARSAL.** Nobody was operated on.");
        }

        if (feed.Playbook.ReviewedBy is null)
        {
            Line(page, "*The explanations have not been clinically reviewed.*");
        }

        Line(page, $"Playbook: {Escape(feed.Playbook.Title)}, {Escape(feed.Playbook.Specialty)}, version {Escape(feed.Playbook.Version)}.");
        if (feed.Procedure.Terms.Deidentified && ArchiveRecord.YearOf(feed) is { } year)
        {
            Line(page, string.Create(CultureInfo.InvariantCulture, $"Narrated in {year}."));
        }
    }

    private static void WriteTimings(StringBuilder page, IReadOnlyList<StepTiming> timings)
    {
        if (timings.Count == 0)
        {
            return;
        }

        Line(page, "## Timings");
        page.Append("| Step | | T+ | Minutes | Typical |\n|---:|---|---|---:|---:|\n");
        foreach (var each in timings)
        {
            page.Append(CultureInfo.InvariantCulture,
                $"| {each.Index} | {Escape(each.Label)} | {Time(each.Elapsed)} | {each.Minutes} | {each.TypicalMinutes} |\n");
        }

        page.Append('\n');
    }

    private static void WriteCard(StringBuilder page, Card card)
    {
        var time = card.Elapsed is { } elapsed ? $" · {TPlus.Format(elapsed)}" : "";
        if (card.Retracted)
        {
            Line(page, $"*Update {card.Number} was taken back.*");
        }
        else if (card.Kind is JournalKind.Status or JournalKind.Retraction)
        {
            Line(page, $"*{Escape(card.Plain)}*{time}");
        }
        else
        {
            Line(page, $"### {card.Number}. {Heading(card)}{time}");
            Line(page, EscapeBlock(card.Plain));
            WriteAsides(page, card);
        }
    }

    private static void WriteAsides(StringBuilder page, Card card)
    {
        foreach (var picture in card.Photos)
        {
            Line(page, picture.Graphic || card.Graphic
                ? $"Graphic picture, to be opened by choice: [{Escape(picture.AltText)}]({picture.Address})"
                : $"![{Escape(picture.AltText)}]({picture.Address})");
        }

        if (card.CorrectedBy is { } amendment)
        {
            Line(page, $"*Corrected by {amendment}.*");
        }

        if (card.SaidBy is { Length: > 0 } by)
        {
            Line(page, $"Said by {Escape(by)}");
        }

        if (card.Teach is { Length: > 0 } teach)
        {
            Line(page, $"> **Why it matters:** {Escape(teach)}");
        }

        if (card.Ask is { Length: > 0 } ask)
        {
            Line(page, $"> **Think:** {Escape(ask)}");
        }
    }

    private static void WriteSources(StringBuilder page, Feed feed)
    {
        if (feed.Playbook.Sources.Count == 0)
        {
            return;
        }

        Line(page, "## Sources");
        foreach (var source in feed.Playbook.Sources)
        {
            page.Append("- ").Append(Escape(source)).Append('\n');
        }
    }

    private static string Heading(Card card) => card switch
    {
        { Kind: JournalKind.Amendment } => $"Correction to {card.Target}",
        { StepIndex: { } index } => $"Step {index} of {card.StepTotal}: {Escape(card.StepLabel!)}",
        { StepLabel: { } label } => Escape(label),
        _ => card.Type?.ToString() ?? "Update",
    };

    private static string Time(int? elapsed) => elapsed is { } seconds ? TPlus.Format(seconds) : "";

    private static void Line(StringBuilder page, string text) => page.Append(text).Append("\n\n");

    private static string EscapeBlock(string text) => string.Join(
        "\n\n", text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Escape));

    private static string Escape(string text) => ExportedWords.Of(text);
}

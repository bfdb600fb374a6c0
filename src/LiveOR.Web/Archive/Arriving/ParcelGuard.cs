using System.Globalization;
using LiveOR.Client.Archive;
using LiveOR.Playbooks;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Web.Archive.Arriving;

/// <summary>Reads every word of a parcel that would become public with this server's guard. What its source allowed or called a false
/// alarm counts for nothing here: a file can say anything of itself.</summary>
internal sealed class ParcelGuard(PrivacyGuard guard)
{
    private const int LookBack = 2;
    private const int Most = 200;

    public IReadOnlyList<ImportFinding> Inspect(Parcel parcel, Playbook playbook) =>
    [
        .. Said(parcel).Concat(Written(parcel, playbook))
            .SelectMany(each => guard.Inspect(each.Text, each.Context).Findings.Select(finding => new ImportFinding(each.Place, each.Text, finding)))
            .Take(Most),
    ];

    /// <summary>In its order: an identifier can be split over several updates.</summary>
    private static IEnumerable<(string Place, string Text, GuardContext? Context)> Said(Parcel parcel)
    {
        List<string> before = [];
        foreach (var entry in parcel.Journal.Where(each => each.Payload is not null))
        {
            var text = entry.Kind switch
            {
                JournalKind.Update => Everything(LiveUpdate.FromPayload(entry.Payload!)),
                JournalKind.Amendment => Amendment.FromPayload(entry.Payload!).Text.Value,
                _ => null,
            };
            if (text is not null)
            {
                yield return (string.Create(CultureInfo.InvariantCulture, $"entry {entry.Number}"), text,
                    GuardContext.None with { Before = [.. before.TakeLast(LookBack)] });
                before.Add(text);
            }
        }
    }

    private static IEnumerable<(string Place, string Text, GuardContext? Context)> Written(Parcel parcel, Playbook playbook)
    {
        IEnumerable<(string Place, string? Text)> words =
        [
            ("title", parcel.Procedure.Title),
            ("summary", playbook.Summary),
            .. parcel.Photos.Select(photo => ("picture", (string?)photo.AltText)),
            .. playbook.Steps.SelectMany(step => new[] { step.Label, step.Text, step.Short, step.Teach, step.Ask }
                .Select(text => ($"step {step.Id}", text))),
            .. playbook.Glossary.Select(term => ("glossary", (string?)term.Meaning)),
            .. playbook.Branches.Select(branch => ($"branch {branch.Id}", branch.Text)),
        ];
        return words.Where(each => each.Text is { Length: > 0 }).Select(each => (each.Place, each.Text!, (GuardContext?)null));
    }

    private static string Everything(LiveUpdate update) =>
        update.SaidBy is { Length: > 0 } by ? $"{update.Text.Value}\n{by}" : update.Text.Value;
}

using System.Text;
using System.Text.Json;
using LiveOR.Archive;
using LiveOR.Archive.Copies;
using LiveOR.Archive.Fhir;
using LiveOR.Audience;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;

namespace LiveOR.Web.Archive.Leaving;

/// <summary>Every file of an export but its pictures and its checksums. In them pictures stand beside the page.</summary>
internal sealed class ExportFiles(CardRenderer renderer, ExportPage page)
{
    public async Task<SortedDictionary<string, byte[]>> MakeAsync(
        FeedView view, IReadOnlyList<JournalEntry> journal, IReadOnlyList<(Photo Photo, string File)> photos,
        IReadOnlyList<FollowUpAnswer> answers, bool forReaders)
    {
        var files = photos.ToDictionary(each => Picture.AddressOf(each.Photo.Id), each => each.File);
        var feed = view.Feed with { Cards = [.. view.Feed.Cards.Select(card => Beside(card, files))] };
        var local = new FeedView(feed, [.. await renderer.DrawAsync(feed.Cards)]);
        var made = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["README.txt"] = Encoding.UTF8.GetBytes(ExportReadme.Of(feed, forReaders)),
            ["archive.md"] = Encoding.UTF8.GetBytes(ArchiveMarkdown.Of(feed)),
            ["data/archive.json"] = JsonSerializer.SerializeToUtf8Bytes(ArchiveRecord.Of(feed, local.Entries), ArchiveJson.Default.ArchiveRecord),
            ["data/playbook.json"] = Encoding.UTF8.GetBytes(feed.Procedure.PlaybookSource),
            ["fhir.json"] = FhirBundle.Of(feed),
            ["index.html"] = await page.DrawAsync(local),
            [JournalCopy.FileName] = JsonSerializer.SerializeToUtf8Bytes(
                JournalCopying.Of(view.Feed, journal, photos, answers, forReaders), CopiesJson.Default.JournalCopy),
            ["replay.html"] = await page.DrawReplayAsync(local),
            ["playbook.md"] = Encoding.UTF8.GetBytes(PlaybookText.Of(feed.Playbook)),
        };
        if (!feed.Procedure.Terms.Deidentified)
        {
            made["feed.atom"] = ArchiveAtom.Of(feed);
        }

        return made;
    }

    private static Card Beside(Card card, Dictionary<string, string> files) => card.Photos.Count == 0
        ? card
        : card with
        {
            Photos = [.. card.Photos.Where(each => files.ContainsKey(each.Address)).Select(each => each with { Address = files[each.Address] })],
        };
}

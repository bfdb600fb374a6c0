using System.Globalization;
using System.Text.Json.Nodes;
using LiveOR.Audience;
using LiveOR.Client.Updates;
using LiveOR.Procedures;

namespace LiveOR.Web.Audience.Sharing;

/// <summary>A narration in the words of schema.org, for those who search: a LiveBlogPosting with its latest updates. The
/// encoder writes every angle bracket as an escape, so that it can stand in a page.</summary>
internal static class LiveBlog
{
    private const int MostUpdates = 50;

    public static string Of(Feed feed, string page, string card) => new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "LiveBlogPosting",
        ["@id"] = page,
        ["url"] = page,
        ["headline"] = Watermark.On(feed.Procedure),
        ["description"] = Watermark.Description(feed.Procedure),
        ["inLanguage"] = "en",
        ["isAccessibleForFree"] = true,
        ["creativeWorkStatus"] = feed.Procedure.Rehearsal ? "Rehearsal" : null,
        ["image"] = card,
        ["about"] = new JsonObject { ["@type"] = "MedicalProcedure", ["name"] = feed.Playbook.Title },
        ["author"] = Organisation("The team in the operating room"),
        ["publisher"] = Organisation("LiveOR"),
        ["datePublished"] = Time(feed.Cards is [var first, ..] ? first.At : feed.Procedure.CreatedAt),
        ["dateModified"] = Time(feed.Cards is [.., var last] ? last.At : feed.Procedure.CreatedAt),
        ["coverageStartTime"] = Time(feed.Cards.Find(each => each.Status == ProcedureStatus.Live)?.At),
        ["coverageEndTime"] = Time(feed.Cards.Find(each => each.Status is ProcedureStatus.Concluded or ProcedureStatus.Archived)?.At),
        ["liveBlogUpdate"] = new JsonArray([.. Updates(feed, page)]),
    }.ToJsonString();

    private static IEnumerable<JsonNode> Updates(Feed feed, string page) => feed.Cards
        .Where(card => card is { Kind: JournalKind.Update, Retracted: false, Withheld: false })
        .TakeLast(MostUpdates).Reverse()
        .Select(card => new JsonObject
        {
            ["@type"] = "BlogPosting",
            ["@id"] = string.Create(CultureInfo.InvariantCulture, $"{page}#u{card.Number}"),
            ["headline"] = card.StepLabel ?? UpdateWords.Of(card.Type),
            ["articleBody"] = card.Plain,
            ["datePublished"] = Time(card.At),
            ["correction"] = card.CorrectedBy is { } number ? Correction(feed.Cards[(int)number - 1]) : null,
        });

    private static JsonObject Correction(Card card) => new()
    {
        ["@type"] = "CorrectionComment",
        ["text"] = card.Plain,
        ["datePublished"] = Time(card.At),
    };

    private static JsonObject Organisation(string name) => new() { ["@type"] = "Organization", ["name"] = name };

    private static string? Time(DateTimeOffset? at) =>
        at?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using LiveOR.Client;
using LiveOR.Client.Procedures;
using LiveOR.Mirrors;
using LiveOR.Web.Tests.Hosting;
using LiveOR.Web.Tests.Mirrors;
using LiveOR.Web.Tests.Photos;
using LiveOR.Web.Tests.Storage;

namespace LiveOR.Web.Tests.Procedures;

/// <summary>The permission goes: 40 mirrored updates, 10 pictures, drafts in every state, and 15 posts that were called back
/// before, so that the network's limit of 50 deletions in a quarter of an hour is in the way.</summary>
public sealed partial class WithdrawalTests(InProcess mapped) : IClassFixture<InProcess>
{
    private const int Updates = 40;
    private const int Pictures = 10;
    private const int CalledBackBefore = 15;
    private const string Word = "quetzalcoatlus";
    private const string Seen = "archaeopteryx";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_of_it_can_be_fetched_from_any_address_afterwards_and_the_report_is_right()
    {
        await using var operation = await MirroredOperation.StartAsync();
        using var visitor = new HttpClient { BaseAddress = operation.Address };
        await (await ReportAsync(operation)).ProblemAsync(HttpStatusCode.Conflict);
        await UseUpDeletionsAsync(operation);
        var photos = await NarrateAsync(operation);
        var traces = await TracesAsync(visitor, photos);
        var addresses = await AddressesAsync(operation, visitor, photos);
        Assert.True((await traces.AtAsync(visitor, addresses)).Count > Pictures, "The words could not be found while they were there.");
        Assert.NotEmpty(traces.InFiles(operation.DataFolder));
        var report = $"/api/procedures/{operation.Procedure.Id}/withdrawal";

        await operation.Staff.MoveAsync(operation.Procedure.Id, "withdraw", new { reason = "The patient changed their mind." });

        // The rehearsal network takes a quarter of an hour longer; everything that is ours is gone at once.
        await AssertGoneAsync(operation, visitor, traces, addresses.Where(each => !each.Contains("/rehearsal/", StringComparison.Ordinal)));
        await operation.UntilAsync(all => all.Count(each => each.State == DeliveryState.Deleting) == CalledBackBefore - 10);
        AssertUnderWay(await ReadAsync(operation, report));

        await operation.OrderAsync("clock", new { advanceSeconds = 901 });
        await operation.SteerAsync("resume");
        await operation.UntilAsync(all => all.Count(each => each.State == DeliveryState.Deleted) == Updates + CalledBackBefore);

        Assert.Empty(await operation.StandingAsync());
        AssertComplete(await ReadAsync(operation, report));
        var page = await operation.Staff.GetStringAsync($"{report}.md", Cancel);
        Assert.Contains("**Complete.**", page, StringComparison.Ordinal);
        Assert.Contains($"- {Updates} updates", page, StringComparison.Ordinal);
        await AssertGoneAsync(operation, visitor, traces, addresses);
        Assert.Empty(traces.InFiles(operation.DataFolder));
        Assert.Null(traces.In(System.Text.Encoding.UTF8.GetBytes(operation.Output)));
        await OnDisk.AssertSoundAsync(operation.DataFolder, operation.Procedure.Id);
    }

    private static void AssertUnderWay(WithdrawalReport report)
    {
        Assert.Equal((Updates, 1, Pictures + 1, 3), (report.Updates, report.Amendments, report.Photos, report.DraftsDiscarded));
        Assert.Equal(("First account", "The patient changed their mind."), (report.By, report.Reason));
        var x = Assert.Single(report.Mirrors);
        Assert.Equal((55, 50, 5, 0), (x.Posts, x.Deleted, x.Deleting, x.Failed));
        Assert.Contains("tried again by itself", x.Waiting, StringComparison.Ordinal);
        Assert.NotNull(x.NextAt);
        Assert.False(report.Complete);
        Assert.NotEmpty(report.NotReached);
        Assert.NotEmpty(report.Kept);
    }

    private static void AssertComplete(WithdrawalReport report)
    {
        Assert.True(report.Complete);
        Assert.Equal(
            new { Posts = 55, Deleted = 55, Deleting = 0, Failed = 0 },
            report.Mirrors.Select(each => new { each.Posts, each.Deleted, each.Deleting, each.Failed }).Single());
        Assert.Empty(report.Mirrors[0].Unreachable);
    }

    private static async Task AssertGoneAsync(
        MirroredOperation operation, HttpClient visitor, Traces traces, IEnumerable<string> addresses)
    {
        Assert.Empty(await traces.AtAsync(visitor, addresses));
        Assert.Empty(await traces.AtAsync(operation.Staff, addresses));
        Assert.Null(traces.In(System.Text.Encoding.UTF8.GetBytes(await Traces.ToldAsync(operation))));
        foreach (var address in (string[])["/live/{0}", "/live/{0}/embed", "/live/{0}/updates", "/archive/{0}", "/archive/{0}/export.md", "/", "/archive"])
        {
            var path = address.Replace("{0}", operation.Procedure.Slug, StringComparison.Ordinal);
            Assert.DoesNotContain("A rehearsed operation", await (await visitor.GetAsync(path, Cancel)).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }
    }

    /// <summary>Deletions the network has counted already.</summary>
    private static async Task UseUpDeletionsAsync(MirroredOperation operation)
    {
        var drafts = new List<Guid>();
        for (var number = 0; number < CalledBackBefore; number++)
        {
            drafts.Add(await SayAsync(operation, $"Taken back {Word} {number}."));
        }

        await operation.UntilAllAsync(CalledBackBefore, DeliveryState.Posted);
        foreach (var draft in drafts)
        {
            await operation.RetractAsync(draft);
        }

        await operation.UntilAllAsync(CalledBackBefore, DeliveryState.Deleted);
    }

    private static async Task<IReadOnlyList<Guid>> NarrateAsync(MirroredOperation operation)
    {
        var photos = new List<Guid>();
        var last = Guid.Empty;
        for (var number = 0; number < Updates; number++)
        {
            if (number < Pictures)
            {
                photos.Add((await operation.Staff.AddPhotoAsync(operation.Procedure.Id, MarkedPicture.Of(number), $"An {Seen}, number {number}.")).Id);
            }

            last = await SayAsync(operation, $"This is {Word} {number}.", number < Pictures ? photos[number] : null);
        }

        await operation.UntilAsync(all => all.Count(each => each.State == DeliveryState.Posted) == Updates);
        await operation.SteerAsync("pause");
        await operation.AmendAsync(last, $"This is a better {Word}.");
        await operation.Staff.AddPhotoAsync(operation.Procedure.Id, MarkedPicture.Of(99), $"An unused {Seen}.");
        await operation.Staff.MoveAsync(operation.Procedure.Id, "hold");
        await operation.SayAsync($"Waiting {Word}.");
        await operation.SayAsync($"Waiting too, {Word}.");
        using var held = await operation.Staff.SayAsync(
            operation.Procedure.Id, Guid.CreateVersion7(), new { text = $"Held {Word} mary@example.org.", askModerator = true });
        return photos;
    }

    private static async Task<Guid> SayAsync(MirroredOperation operation, string text, Guid? photo = null)
    {
        var draft = Guid.CreateVersion7();
        using var answer = await operation.Staff.SayAsync(
            operation.Procedure.Id, draft, new { text, key = true, saidBy = $"the {Word}", photos = photo is null ? [] : new[] { photo } });
        answer.EnsureSuccessStatusCode();
        await operation.Staff.SheetWhenAsync(operation.Procedure.Id, sheet => sheet.Entries.Any(each => each.DraftId == draft));
        return draft;
    }

    private static async Task<Traces> TracesAsync(HttpClient visitor, IReadOnlyList<Guid> photos)
    {
        var pieces = new List<byte[]>();
        foreach (var photo in photos)
        {
            pieces.Add(MarkedPicture.PieceOf(await visitor.GetByteArrayAsync($"/photos/{photo}", Cancel)));
        }

        return new Traces([Word, Seen], pieces);
    }

    /// <summary>What is mapped, and every address that the pages and the rehearsal network gave out while it was there.</summary>
    private async Task<IReadOnlyList<string>> AddressesAsync(
        MirroredOperation operation, HttpClient visitor, IReadOnlyList<Guid> photos)
    {
        var sheet = await operation.Staff.SheetAsync(operation.Procedure.Id);
        string[] names = [operation.Procedure.Slug, "x", "v1", .. sheet.Deliveries.Select(each => each.RemoteId).OfType<string>().TakeLast(Updates)];
        string[] ids =
        [
            $"{operation.Procedure.Id}", .. photos.Select(each => $"{each}"),
            .. sheet.Entries.Select(each => each.DraftId).OfType<Guid>().Select(each => $"{each}").Take(5),
            .. sheet.Deliveries.Select(each => $"{each.Id}").Take(5),
        ];
        var given = new List<string>();
        foreach (var page in (string[])[$"/live/{operation.Procedure.Slug}", "/rehearsal/x"])
        {
            given.AddRange(Link().Matches(await visitor.GetStringAsync(page, Cancel)).Select(match => match.Groups[1].Value));
        }

        var blocks = await visitor.GetStringAsync($"/live/{operation.Procedure.Slug}/entries", Cancel);
        given.AddRange(Block().Matches(blocks).Select(match => match.Groups[1].Value));
        return [.. EveryAddress.Of(mapped, names, ids), .. given.Where(each => each.StartsWith('/')).Distinct()];
    }

    private static Task<HttpResponseMessage> ReportAsync(MirroredOperation operation) =>
        operation.Staff.GetAsync($"/api/procedures/{operation.Procedure.Id}/withdrawal", Cancel);

    private static async Task<WithdrawalReport> ReadAsync(MirroredOperation operation, string address) =>
        (await operation.Staff.GetFromJsonAsync(address, StaffJson.Default.WithdrawalReport, Cancel))!;

    [GeneratedRegex("(?:src|href)=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("\"(/live/[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Block();
}

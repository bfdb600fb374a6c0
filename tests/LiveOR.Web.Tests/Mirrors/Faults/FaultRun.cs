using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Web.Mirrors;
using LiveOR.Web.Mirrors.X;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Mirrors.Faults;

/// <summary>Many threads at once, posted by real relays over HTTP to the rehearsal network while it answers badly and the
/// relays die. What is asked of a person is answered truthfully by one who looks at the network.</summary>
internal sealed class FaultRun : IAsyncDisposable
{
    public const int Posts = 10;
    private const int Speed = 100;
    private const double FaultyAnswers = 0.3;
    private const double DeathsAtAHook = 0.05;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly int[] ReadLag = [0, 60_000];

    private readonly MirroringServer server;
    private readonly Mortality mortality;
    private readonly List<ProcedureId> threads = [];

    private FaultRun(MirroringServer server, Mortality mortality) => (this.server, this.mortality) = (server, mortality);

    public int Questions { get; private set; }

    public int Deaths => mortality.Deaths;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<FaultRun> StartAsync(int seed, bool duplicateRule)
    {
        var mortality = new Mortality(seed, DeathsAtAHook);
        var server = await MirroringServer.StartAsync(
            MirroringServer.NewFolder(), new FastClock(Speed), services => Endanger(services, mortality), Settings);
        var run = new FaultRun(server, mortality);
        await run.OrderAsync(seed, duplicateRule);
        return run;
    }

    /// <summary>Fills every thread's queue, then lets the relays loose and waits until all is posted.</summary>
    public async Task PostAsync(int count)
    {
        mortality.Awake = false;
        for (var thread = 0; thread < count; thread++)
        {
            threads.Add(await PrepareAsync(thread));
        }

        mortality.Awake = true;
        foreach (var thread in threads)
        {
            await ReleaseAsync(thread);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        while (await OpenAsync() is { Count: > 0 } open)
        {
            Assert.False(patience.IsCancellationRequested, Left(open));
            await AnswerAsync(open);
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Cancel);
        }
    }

    /// <summary>What stands at the network, against what was to be said.</summary>
    public async Task<FaultFigures> JudgeAsync()
    {
        var posts = await TimelineAsync();
        var (perfect, missing, wrongParents) = (0, 0, 0);
        for (var thread = 0; thread < threads.Count; thread++)
        {
            string?[] said = [.. Enumerable.Range(1, Posts).Select(post => Text(thread, post))];
            var stands = said.Select(text => posts.Where(post => post.Text == text).ToList()).ToList();
            string?[] parents = [null, .. stands.Take(Posts - 1).Select(each => each.FirstOrDefault().Id)];
            missing += stands.Count(each => each.Count == 0);
            wrongParents += stands.Zip(parents).Count(each => each.First.Any(post => post.Parent != each.Second));
            perfect += stands.All(each => each.Count == 1) && stands.Select(each => each[0].Parent).SequenceEqual(parents) ? 1 : 0;
        }

        var duplicates = posts.Count - posts.Select(post => post.Text).Distinct().Count();
        return new FaultFigures(threads.Count, perfect, duplicates, missing, wrongParents, posts.Count);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static (string, string)[] Settings =>
        [("Mirrors:X:SettleSeconds", "120"), ("Mirrors:X:PacingSeconds", "1"), ("Mirrors:X:AskAfterMinutes", "43200")];

    private static void Endanger(IServiceCollection services, Mortality mortality)
    {
        var real = services.Last(each => each.ServiceType == typeof(IMirror) && Equals(each.ServiceKey, XOptions.Rehearsal))
            .KeyedImplementationFactory!;
        services.AddKeyedSingleton<IMirror>(
            XOptions.Rehearsal, (provider, key) => new MortalMirror((IMirror)real(provider, key), mortality));
        services.ConfigureDbContext<SqliteLiveORDbContext>(options => options.AddInterceptors(mortality));
    }

    /// <summary>Every kind of fault on posts and reads alike, and posts that can be read after half the settle window.</summary>
    private async Task OrderAsync(int seed, bool duplicateRule)
    {
        using var client = server.Client;
        client.DefaultRequestHeaders.Add("Authorization", "tester");
        using var answer = await client.PostAsJsonAsync(
            "/rehearsal/x/api/_sim/faults",
            new
            {
                random = new { seed, rate = FaultyAnswers, kinds = await KindsAsync(client), calls = "all", seconds = 20 },
                lag = new { readMs = ReadLag, replyMs = 3_000, seed },
                duplicateRule,
                rateLimits = false,
            },
            Cancel);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    private static async Task<string[]> KindsAsync(HttpClient client)
    {
        using var answer = await client.PostAsJsonAsync(
            "/rehearsal/x/api/_sim/faults", new { script = new[] { new { fault = "?" } } }, Cancel);
        var words = await answer.Content.ReadAsStringAsync(Cancel);
        var known = words[(words.IndexOf("Known: ", StringComparison.Ordinal) + 7)..];
        return [.. known[..known.IndexOf(".\"", StringComparison.Ordinal)].Split(", ").Where(kind => kind != "pass")];
    }

    private Task<ProcedureId> PrepareAsync(int thread) => server.PrepareAsync(rehearsal: true, shortCode: Code(thread));

    private async Task ReleaseAsync(ProcedureId id)
    {
        for (var post = 1; post <= Posts; post++)
        {
            await Surviving(() => server.ReleaseAsync(id, Text(threads.IndexOf(id), post)));
        }
    }

    /// <summary>The narrator's server dies as well; the console sends the same update again.</summary>
    private async Task Surviving(Func<Task> work)
    {
        mortality.Awake = false;
        await work();
        mortality.Awake = true;
    }

    /// <summary>Every second post says the same in all threads: only the code tells them apart.</summary>
    private static string Text(int thread, int post) => post % 2 == 0
        ? $"{post}/ Haemostasis. · {Code(thread)}"
        : $"{post}/ Step {post} of {Code(thread)}: tension < 5 N & no leak, see example.org/{Code(thread)}.";

    private static string Code(int thread) => "Q" + thread.ToString("000", CultureInfo.InvariantCulture);

    private async Task<List<Delivery>> OpenAsync()
    {
        await using var db = await server.Services.GetRequiredService<IDbContextFactory<LiveORDbContext>>().CreateDbContextAsync(Cancel);
        return await db.Deliveries.AsNoTracking().Where(each => each.State != DeliveryState.Posted).ToListAsync(Cancel);
    }

    private async Task AnswerAsync(List<Delivery> open)
    {
        foreach (var asked in open.Where(each =>
            each is { State: DeliveryState.NeedsNarrator } or { State: DeliveryState.Waiting, NextAttemptAt: null }))
        {
            Questions++;
            var there = (await TimelineAsync()).Where(post => post.Text == asked.Text).Select(post => post.Id).FirstOrDefault();
            var answers = server.Services.GetRequiredService<NarratorsAnswers>();
            var now = server.Services.GetRequiredService<TimeProvider>().GetUtcNow();
            await Surviving(() => answers.GiveAsync(
                asked.ProcedureId, asked.Id, "The narrator", "answered",
                delivery => there is null
                    ? RelayAnswer.Retry(delivery, now)
                    : RelayAnswer.Found(delivery, new RemotePost(there, null), now),
                Cancel));
        }
    }

    private async Task<IReadOnlyList<(string Id, string Text, string? Parent)>> TimelineAsync()
    {
        using var client = server.Client;
        var json = await client.GetStringAsync("/rehearsal/x/api/_sim/posts", Cancel);
        return [.. JsonNode.Parse(json)!.AsArray().Select(post => ((string)post!["id"]!, (string)post["text"]!, (string?)post["parentId"]))];
    }

    private static string Left(List<Delivery> open) =>
        $"{open.Count} left: " + string.Join("; ", open.Take(10).Select(each => $"{each.Text} {each.State} {each.Attempts} {each.Reason}"));
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using LiveOR.Support;
using LiveOR.Updates;

namespace LiveOR.Web.Tests.Photos.Attacks;

/// <summary>Everything that a picture can be against us, through real HTTP into a server in a process of its own.</summary>
public sealed class AttackTests
{
    private const int AtOnce = 4;
    private const double MostOverBase = 200;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_attack_is_refused_or_clean_and_the_server_stays_small()
    {
        Attack[] attacks =
        [
            .. JpegAttacks.Telling, .. PngAttacks.Telling, .. WebpAttacks.Telling, .. OtherAttacks.Kinds,
            .. JpegAttacks.Asking, .. PngAttacks.Asking, .. WebpAttacks.Asking, .. OtherAttacks.Mutations(),
        ];
        await using var server = await ServerProcess.StartAsync(Server.Application, null, 0, "--LiveOR:Tesseract", "none");
        using var staff = await server.SignInAsync();
        var procedure = await staff.PrepareAsync();
        var memory = new Footprint(server.Id);
        var before = memory.Now;
        using var done = new CancellationTokenSource();
        var watching = memory.WatchChildrenAsync(done.Token);

        var results = await SendAsync(staff, procedure.Id, attacks);
        await done.CancelAsync();
        await watching;

        Report(results, before, memory);
        Assert.Empty(results.Where(each => each.Why.Length > 0).Select(each => $"{each.Attack}: {each.Why}"));
        Assert.True(memory.Peak - before <= MostOverBase, $"The server grew from {before:F0} to {memory.Peak:F0} MB.");
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync("/health/ready", Cancel)).StatusCode);
        Assert.DoesNotContain(Attack.Mark, server.Output, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Result>> SendAsync(HttpClient staff, Guid procedure, Attack[] attacks)
    {
        // An account adds 60 pictures an hour: what was changed at random comes under an id that is taken already.
        var taken = (await staff.AddPhotoAsync(procedure)).Id;
        var results = new Result[attacks.Length];
        await Parallel.ForAsync(
            0, attacks.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Cancel },
            async (at, _) => results[at] = await SendAsync(
                staff, procedure, attacks[at], at < attacks.Length - OtherAttacks.Changed ? null : taken));
        return results;
    }

    private static async Task<Result> SendAsync(HttpClient staff, Guid procedure, Attack attack, Guid? taken)
    {
        var clock = Stopwatch.StartNew();
        using var answer = await staff.UploadAsync(procedure, attack.File, id: taken);
        var time = clock.Elapsed;
        return new Result(attack, answer.StatusCode, time, await WhyAsync(staff, attack, answer, taken is not null, time));
    }

    /// <summary>What is wrong with the answer; nothing when it is as it should be.</summary>
    private static async Task<string> WhyAsync(
        HttpClient staff, Attack attack, HttpResponseMessage answer, bool again, TimeSpan time)
    {
        var expected = again ? [.. attack.Answers, HttpStatusCode.Conflict] : attack.Answers;
        if (!expected.Contains(answer.StatusCode) || time > Longest)
        {
            return $"{(int)answer.StatusCode} after {time.TotalSeconds:F1} s";
        }

        if (answer.StatusCode != HttpStatusCode.Created)
        {
            return answer.Content.Headers.ContentType?.MediaType == "application/problem+json" ? "" : "no problem in words";
        }

        var kept = await staff.GetByteArrayAsync(answer.Headers.Location, Cancel);
        return PlainJpeg.Is(kept) && !Picture.Text(kept).Contains(Attack.Mark, StringComparison.Ordinal) ? "" : "not clean";
    }

    private static void Report(IReadOnlyList<Result> results, double before, Footprint memory)
    {
        var slowest = results.MaxBy(each => each.Time)!;
        var clean = results.Count(each => each.Status is HttpStatusCode.Created or HttpStatusCode.Conflict);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{results.Count} attacks: {clean} clean, {results.Count - clean} refused; slowest {slowest.Time.TotalSeconds:F1} s ({slowest.Attack}); "
            + $"server {before:F0} MB before, {memory.Peak:F0} MB at its peak (+{memory.Peak - before:F0}); a worker at most {memory.PeakOfChildren:F0} MB."));
        foreach (var result in results.Where(each => each.Time > TimeSpan.FromSeconds(2)))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {result.Time.TotalSeconds:F1} s, {(int)result.Status}: {result.Attack}"));
        }
    }

    private sealed record Result(Attack Attack, HttpStatusCode Status, TimeSpan Time, string Why);
}

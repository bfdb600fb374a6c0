using System.Net;
using LiveOR.Web.Tests.Accounts;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveOR.Web.Tests.Hosting;

public sealed class LimitsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_thirty_tries_in_a_minute_the_door_asks_to_wait_and_pages_go_on_being_served()
    {
        await using var server = new InProcess();
        using var browser = server.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        for (var i = 0; i < 30; i++)
        {
            using var tried = await browser.PostAsync("/passkeys/options", null, Cancel);
            Assert.Equal(HttpStatusCode.OK, tried.StatusCode);
        }

        using var refused = await browser.PostAsync("/passkeys/options", null, Cancel);

        await refused.ProblemAsync(HttpStatusCode.TooManyRequests);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/sign-in", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Whoever_asks_without_end_is_told_to_wait()
    {
        await using var server = new InProcess();
        await using var strict = server.WithWebHostBuilder(builder =>
            builder.UseSetting("LiveOR:Limits:RequestBurst", "20").UseSetting("LiveOR:Limits:RequestsPerSecond", "1"));
        using var browser = strict.CreateClient();

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 40; i++)
        {
            answers.Add((await browser.GetAsync("/health/live", Cancel)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, answers[0]);
        Assert.InRange(answers.Count(each => each == HttpStatusCode.TooManyRequests), 5, 20);
    }

    [Fact]
    public async Task After_so_many_certificates_in_a_minute_a_person_reads_so_on_a_page_and_a_program_gets_a_problem()
    {
        await using var server = new InProcess();
        await using var strict = server.WithWebHostBuilder(builder => builder.UseSetting("LiveOR:Limits:CertificatesPerMinute", "3"));
        using var browser = strict.CreateClient();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/certificates/bcdf-{i}", Cancel)).StatusCode);
        }

        using var program = await browser.PostAsync("/archive/any/certificate.pdf", new FormUrlEncodedContent([]), Cancel);
        using var asked = new HttpRequestMessage(HttpMethod.Post, "/archive/any/certificate.pdf") { Content = new FormUrlEncodedContent([]) };
        asked.Headers.Accept.ParseAdd("text/html,*/*;q=0.8");
        using var person = await browser.SendAsync(asked, Cancel);

        await program.ProblemAsync(HttpStatusCode.TooManyRequests);
        Assert.Equal(HttpStatusCode.TooManyRequests, person.StatusCode);
        Assert.Contains("<h1>Too many at once</h1>", await person.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.NotNull(person.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/archive", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_viewer_who_calls_without_end_is_cut_off_and_the_others_are_not()
    {
        await using var server = new Staffed();
        await using var patient = Connection(server);
        await using var hungry = Connection(server);
        await patient.StartAsync(Cancel);
        await hungry.StartAsync(Cancel);
        var closed = new TaskCompletionSource();
        hungry.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };

        var refused = 0;
        for (var i = 0; i < 200 && hungry.State == HubConnectionState.Connected; i++)
        {
            try
            {
                await hungry.InvokeAsync("Watch", "rehearsal", 0L, Cancel);
            }
            catch (Exception fault) when (fault is HubException or InvalidOperationException or IOException or TaskCanceledException)
            {
                refused++;
            }
        }

        await closed.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancel);
        Assert.InRange(refused, 50, 60);
        await patient.InvokeAsync("Watch", "rehearsal", 0L, Cancel);
    }

    private static HubConnection Connection(InProcess server) => new HubConnectionBuilder()
        .WithUrl("http://localhost/hubs/audience", options =>
        {
            options.HttpMessageHandlerFactory = _ => server.Server.CreateHandler();
            options.Transports = Microsoft.AspNetCore.Http.Connections.HttpTransportType.LongPolling;
        })
        .Build();
}

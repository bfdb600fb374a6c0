using System.Net;
using LiveOR.Procedures;
using LiveOR.Support;

namespace LiveOR.Web.Tests.Storage;

public sealed class RestartTests
{
    [Fact]
    public async Task A_hold_and_a_buffer_survive_a_kill_and_nothing_is_early()
    {
        var folder = ServerProcess.NewDataFolder();
        Guid held;
        Guid buffered;
        await using (var first = await ServerProcess.StartAsync(Server.Application, folder, 0, "--LiveOR:UndoSeconds", "0"))
        {
            using var staff = await first.SignInAsync();
            held = (await staff.PrepareAsync()).Id;
            await staff.MoveAsync(held, "hold");
            await staff.SayAsync(held, "Said while on hold.");
            buffered = (await staff.PrepareAsync(release: "buffered", delaySeconds: 4)).Id;
            await staff.SayAsync(buffered, "Said with a delay.");
        }

        await using (var second = await ServerProcess.StartAsync(Server.Application, folder, 0, "--LiveOR:UndoSeconds", "0"))
        {
            using var staff = await second.SignInAsync();
            var waiting = await staff.SheetAsync(held);
            Assert.Equal((ProcedureStatus.OnHold, 1, 0), (waiting.Status, waiting.Buffer.Count, waiting.Texts().Count));

            var journal = (await staff.SheetWhenAsync(buffered, each => each.Texts().Count == 1), await OnDisk.JournalAsync(folder, buffered));
            await using var db = OnDisk.Open(folder);
            var draft = db.Drafts.Single(each => each.ProcedureId == new ProcedureId(buffered));
            Assert.True(journal.Item2[^1].At >= draft.ReleaseAt, "It left before its time.");

            Assert.Empty((await staff.SheetAsync(held)).Texts());
            await staff.MoveAsync(held, "release");
            await staff.SheetWhenAsync(held, each => each.Texts() is ["Said while on hold."]);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_new_sign_in_link_is_printed_at_each_start_and_the_old_cookie_still_counts()
    {
        var folder = ServerProcess.NewDataFolder();
        string cookie;
        string link;
        await using (var first = await ServerProcess.StartAsync(Server.Application, folder))
        {
            link = new Uri(first.SignInLink).AbsolutePath;
            using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = first.Address };
            using var answer = await browser.GetAsync(link, TestContext.Current.CancellationToken);
            cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        }

        await using (var second = await ServerProcess.StartAsync(Server.Application, folder))
        {
            using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = second.Address };
            Assert.NotEqual(link, new Uri(second.SignInLink).AbsolutePath);
            using var old = await browser.GetAsync(link, TestContext.Current.CancellationToken);
            Assert.Equal("/sign-in?used=true", old.Headers.Location?.OriginalString);
            browser.DefaultRequestHeaders.Add("Cookie", cookie);
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/me", TestContext.Current.CancellationToken)).StatusCode);
        }

        Directory.Delete(folder, recursive: true);
    }
}

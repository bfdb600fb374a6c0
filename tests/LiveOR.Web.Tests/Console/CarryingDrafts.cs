using System.Net;
using LiveOR.Client;
using LiveOR.Client.Updates;
using LiveOR.Updates;

namespace LiveOR.Web.Tests.TheConsole;

public sealed class CarryingDrafts
{
    private static readonly (HttpStatusCode, string) Taken = (HttpStatusCode.Accepted, Some.StateJson(DraftState.Buffered));

    [Fact]
    public async Task Drafts_leave_in_the_order_they_were_said()
    {
        var network = new FakeNetwork(Taken, Taken);
        using var outbox = Outbox(network);
        var (first, second) = (Some.Outgoing(), Some.Outgoing());
        outbox.Add(first);
        outbox.Add(second);

        await outbox.DrainAsync(DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);

        Assert.Equal([$"PUT {first.DraftId}", $"PUT {second.DraftId}"], network.Asked);
        Assert.All(outbox.Drafts, draft => Assert.True(draft.Accepted));
    }

    [Fact]
    public async Task A_draft_whose_answer_was_lost_is_asked_for_again_under_the_same_id()
    {
        var network = new FakeNetwork(null, Taken);
        using var outbox = Outbox(network);
        var draft = Some.Outgoing();
        outbox.Add(draft);

        await outbox.DrainAsync(DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);
        Assert.True(outbox.Stuck);
        await outbox.DrainAsync(DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);

        Assert.Equal([$"PUT {draft.DraftId}", $"PUT {draft.DraftId}"], network.Asked);
    }

    [Fact]
    public async Task A_refused_draft_steps_aside_and_lets_the_next_one_pass()
    {
        const string refusal = """
            {"title":"Please check","findings":[{"rule":"age","level":"held","start":0,"length":2,"why":"An age.","suggestion":null}]}
            """;
        var network = new FakeNetwork((HttpStatusCode.UnprocessableEntity, refusal), Taken);
        using var outbox = Outbox(network);
        outbox.Add(Some.Outgoing());
        outbox.Add(Some.Outgoing());

        await outbox.DrainAsync(DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);

        Assert.Equal("An age.", Assert.Single(outbox.Drafts[0].Findings).Why);
        Assert.True(outbox.Drafts[1].Accepted);
    }

    [Fact]
    public async Task What_was_undone_on_its_way_is_called_back_and_never_sent_again()
    {
        var network = new FakeNetwork(null, (HttpStatusCode.OK, Some.StateJson(DraftState.Undone)));
        using var outbox = Outbox(network);
        var draft = Some.Outgoing();
        outbox.Add(draft);
        await outbox.DrainAsync(DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);

        outbox.CallBack(draft.DraftId);
        await outbox.DrainAsync(DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);

        Assert.Equal([$"PUT {draft.DraftId}", $"DELETE {draft.DraftId}"], network.Asked);
        Assert.Empty(outbox.Drafts);
    }

    [Fact]
    public async Task What_another_device_has_said_in_the_same_words_is_let_go_and_told()
    {
        using var outbox = Outbox(new FakeNetwork((HttpStatusCode.Conflict, SaidAlready(sameWords: true)), Taken));
        outbox.Add(Some.Outgoing());
        var next = Some.Outgoing();
        outbox.Add(next);

        await outbox.DrainAsync(DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);

        Assert.Equal(next.DraftId, Assert.Single(outbox.Drafts).DraftId);
        Assert.StartsWith("Alder has said this step already.", outbox.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_device_has_said_in_other_words_is_asked_about()
    {
        using var outbox = Outbox(new FakeNetwork((HttpStatusCode.Conflict, SaidAlready(sameWords: false))));
        outbox.Add(Some.Outgoing());

        await outbox.DrainAsync(DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);

        Assert.True(Assert.Single(outbox.Drafts) is { SaidAlready: true, Accepted: false, Refusal: not null });
    }

    private static string SaidAlready(bool sameWords) => $$$"""
        {"title":"Said already","detail":"Alder has said this step already.","said":{"by":"Alder","sameWords":{{{(sameWords ? "true" : "false")}}}}}
        """;

    private static Outbox Outbox(FakeNetwork network) =>
        new(new StaffApi(new HttpClient(network) { BaseAddress = new Uri("http://localhost/") }), Guid.CreateVersion7());
}

using LiveOR.Client.Updates;
using LiveOR.Playbooks;
using Microsoft.JSInterop;

namespace LiveOR.Client.Playbooks;

/// <summary>The page's hands and memory: the script under the text, the check that follows the typing, what is kept.</summary>
public sealed partial class PlaybookPage
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource gone = new();
    private DotNetObjectReference<PlaybookPage>? self;
    private IJSObjectReference? hands;
    private bool holds;
    private string? drawn;
    private IReadOnlyList<TextProblem>? marked;
    private long turn;

    /// <summary>The caret stands in another line.</summary>
    [JSInvokable]
    public void StandAt(int line)
    {
        if (bench is not null && CaretPlace.Of(bench.Text, line) is { } place && place != chosen)
        {
            chosen = place;
            StateHasChanged();
        }
    }

    /// <summary>There is room for the text and what it will look like beside each other, or there is not.</summary>
    [JSInvokable]
    public void Widen(bool roomy)
    {
        wide = roomy;
        pane = wide && pane == PlaybookPane.Text ? PlaybookPane.Deck : pane;
        StateHasChanged();
    }

    /// <summary>Ctrl+S.</summary>
    [JSInvokable]
    public async Task PressSaveAsync()
    {
        await CheckAsync();
        await SaveAsync();
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        if (hands is not null)
        {
            await hands.InvokeVoidAsync("stop");
            await hands.DisposeAsync();
        }

        self?.Dispose();
        gone.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!pageReady || signedOut || bench is null || !Accounts.Powers.Of(me).Prepare)
        {
            return;
        }

        hands ??= await js.InvokeAsync<IJSObjectReference>("import", "./Playbooks/PlaybookPage.razor.js");
        if (!holds)
        {
            holds = true;
            self = DotNetObjectReference.Create(this);
            await hands.InvokeVoidAsync("start", self, FieldId);
        }

        if (drawn != bench.Text || marked != bench.Problems)
        {
            (drawn, marked) = (bench.Text, bench.Problems);
            await hands.InvokeVoidAsync("mark", LinesOf(ProblemLevel.Mistake), LinesOf(ProblemLevel.Warning));
        }
    }

    /// <summary>Once the typing rests. The latest text wins, whichever answer comes last.</summary>
    private async Task CheckSoonAsync()
    {
        var mine = ++turn;
        try
        {
            await Task.Delay(Pause, clock, gone.Token);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            return;
        }

        if (mine == turn)
        {
            await CheckAsync();
        }
    }

    private async Task CheckAsync()
    {
        var mine = ++turn;
        await KeepAsync();
        var answer = await api.ReadPlaybookAsync(new PlaybookText(Id, bench!.Text), gone.Token);
        if (mine == turn && answer is Answer<PlaybookCheck>.Given given)
        {
            bench.Take(given.Value);
            (checkedOnce, trouble) = (true, null);
        }
        else if (mine == turn)
        {
            signedOut |= answer is Answer<PlaybookCheck>.SignedOut;
            trouble = answer.Trouble;
        }
    }

    private async Task TakeArrivalAsync()
    {
        if (await safe.ReadAsync(UnsavedPlaybook.Arriving(Id), KeptJson.Default.UnsavedPlaybook) is { } arriving)
        {
            bench!.Bring(arriving.Markdown);
            await KeepAsync();
            await safe.RemoveAsync(UnsavedPlaybook.Arriving(Id));
        }
    }

    private Task KeepAsync() => bench is { Unsaved: true }
        ? safe.WriteAsync(UnsavedPlaybook.Name(Id), bench.Kept, KeptJson.Default.UnsavedPlaybook)
        : safe.RemoveAsync(UnsavedPlaybook.Name(Id));

    private async Task<bool> AskToLeaveAsync()
    {
        await KeepAsync();
        return hands is null || await hands.InvokeAsync<bool>("ask", Leaving);
    }

    private async Task HandsAsync(string function, int line)
    {
        if (hands is not null)
        {
            await hands.InvokeVoidAsync(function, line);
        }
    }

    private int[] LinesOf(ProblemLevel level) =>
        [.. (bench?.Problems ?? []).Where(problem => problem.Level == level).Select(problem => problem.Line)];
}

using LiveOR.Client.Accounts;
using LiveOR.Client.Offline;
using LiveOR.Client.Playbooks;
using LiveOR.Procedures;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LiveOR.Client.Procedures;

public sealed partial class NarratePage(StaffApi api, TimeProvider clock, IJSRuntime js, Safe safe)
    : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>What was tapped is seen first and kept then.</summary>
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);
    private readonly CancellationTokenSource ended = new();
    private CancellationToken until;
    private Desk desk = null!;
    private DotNetObjectReference<NarratePage>? self;
    private IJSObjectReference? hands;
    private bool? pinned;
    private string? shown;

    private string Place => desk.Sheet is { } sheet ? DeckPlace.Of(sheet.Deck, desk.Worktop.Armed) : "";

    private string NextLabel => desk.Sheet is { } sheet ? DeckPlace.After(sheet.Deck, desk.Worktop.StepId) : "";

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        if (hands is not null)
        {
            await hands.InvokeVoidAsync("stop");
            await hands.DisposeAsync();
        }

        if (guide is not null)
        {
            await guide.InvokeVoidAsync("leave");
            await guide.DisposeAsync();
        }

        safe.Heard -= HearAsync;
        self?.Dispose();
        desk.Dispose();
        ended.Dispose();
    }

    protected override void OnInitialized()
    {
        until = ended.Token;
        desk = NewDesk();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            hands = await js.InvokeAsync<IJSObjectReference>("import", "./Procedures/NarratePage.razor.js");
            self = DotNetObjectReference.Create(this);
            await hands.InvokeVoidAsync("start", self);
            await OpenDeskAsync();
            await OpenTourAsync();
            await ReadIdentifiersAsync();
            await Task.WhenAll(FollowAsync(), TickAsync());
        }
        else
        {
            await ShowArmedAsync();
            await Task.Delay(Frame, clock);
            await SaveAsync();
            await PinAsync();
        }
    }

    private async Task ShowArmedAsync()
    {
        var now = desk.Sheet is { Status: >= ProcedureStatus.Concluded } ? "end" : desk.Worktop.Armed?.Slot;
        if (now is not null && now != shown && hands is not null)
        {
            shown = now;
            await hands.InvokeVoidAsync("show", desk.Commands.Missing.Count > 0 ? ".ready" : IsTouring ? ".tour" : ".deck, .end");
        }
    }

    /// <summary>Keeps up with the server: what waits goes out, what is new comes in.</summary>
    private Task FollowAsync() => Beat.KeepAsync(() => desk.Pace, clock, KeepUpAsync, until);

    private async Task KeepUpAsync()
    {
        await desk.SynchroniseAsync(until);
        await MakeRoomAsync();
        await ReadIdentifiersAsync();
    }

    /// <summary>Redraws what moves with time alone: the clock, the countdown, the breath after an update.</summary>
    private Task TickAsync() => Beat.KeepAsync(() => Tick, clock, Redrawn, until);

    private Task Redrawn()
    {
        StateHasChanged();
        return Task.CompletedTask;
    }

    private void Redraw() => InvokeAsync(StateHasChanged);

    /// <summary>What is said here stays here until the server has it, whatever becomes of this page.</summary>
    private Task SaveAsync() => ended.IsCancellationRequested ? Task.CompletedTask : desk.SaveAsync();

    /// <summary>A newer version of the console waits until this procedure is over.</summary>
    private async Task PinAsync()
    {
        if (desk.Sheet is { Status: var status } && pinned != IsUnderWay(status))
        {
            pinned = IsUnderWay(status);
            await safe.PinAsync(pinned.Value);
        }
    }

    private static bool IsUnderWay(ProcedureStatus status) => status is ProcedureStatus.Live or ProcedureStatus.OnHold;

    /// <summary>Whose desk it is, the server says. Only where it is out of reach, whoever used the console last here finds theirs;
    /// who is signed out finds nothing.</summary>
    private async Task OpenDeskAsync()
    {
        safe.Heard += HearAsync;
        await safe.ListenAsync();
        switch (await AskWhoAsync())
        {
            case Answer<SignedIn>.Given { Value: var me }:
                await safe.OpenAsync(me);
                await desk.RestoreAsync();
                break;
            case Answer<SignedIn>.Unreachable:
                await safe.OpenLastAsync();
                await desk.RestoreAsync();
                break;
        }

        await desk.RefreshAsync(until);
        await MakeRoomAsync();
    }

    private async Task<Answer<SignedIn>> AskWhoAsync()
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(until);
        soon.CancelAfter(Patience);
        try
        {
            return await api.MeAsync(soon.Token);
        }
        catch (OperationCanceledException) when (!until.IsCancellationRequested)
        {
            return new Answer<SignedIn>.Unreachable("The server does not answer.");
        }
    }

    /// <summary>Somebody else turned out to be signed in: what lies here is put away for its own account.</summary>
    private async Task MakeRoomAsync()
    {
        if (desk.Newcomer is { } me)
        {
            await safe.OpenAsync(me);
            desk.Changed -= Redraw;
            desk.Dispose();
            desk = NewDesk();
            await desk.RestoreAsync();
            await desk.RefreshAsync(until);
        }
    }

    private Desk NewDesk()
    {
        var fresh = new Desk(api, clock, Id, new DeskSafe(safe, Id));
        fresh.Changed += Redraw;
        return fresh;
    }

    private Task HearAsync(string name) => InvokeAsync(() => desk.HearAsync(name));
}

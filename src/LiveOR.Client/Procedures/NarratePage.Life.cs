using System.Text.Json;
using LiveOR.Client.Playbooks;
using LiveOR.Client.Updates;
using LiveOR.Procedures;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LiveOR.Client.Procedures;

public sealed partial class NarratePage(StaffApi api, TimeProvider clock, IJSRuntime js)
    : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);
    private readonly CancellationTokenSource ended = new();
    private CancellationToken until;
    private Desk desk = null!;
    private DotNetObjectReference<NarratePage>? self;
    private IJSObjectReference? hands;
    private string saved = "";
    private string? shown;

    private string StorageKey => $"liveor.{Id}";

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

        self?.Dispose();
        desk.Dispose();
        ended.Dispose();
    }

    protected override void OnInitialized()
    {
        until = ended.Token;
        desk = new Desk(api, clock, Id);
        desk.Changed += Redraw;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            hands = await js.InvokeAsync<IJSObjectReference>("import", "./Procedures/NarratePage.razor.js");
            desk.Restore(await LoadAsync(hands));
            self = DotNetObjectReference.Create(this);
            await hands.InvokeVoidAsync("start", self);
            await desk.RefreshAsync(until);
            await ReadIdentifiersAsync();
            await Task.WhenAll(FollowAsync(), TickAsync());
        }
        else
        {
            await SaveAsync();
            await ShowArmedAsync();
        }
    }

    private async Task ShowArmedAsync()
    {
        var now = desk.Sheet is { Status: >= ProcedureStatus.Concluded } ? "end" : desk.Worktop.Armed?.Slot;
        if (now is not null && now != shown && hands is not null)
        {
            shown = now;
            await hands.InvokeVoidAsync("show", desk.Commands.Missing.Count > 0 ? ".ready" : ".deck, .end");
        }
    }

    /// <summary>Keeps up with the server: what waits goes out, what is new comes in.</summary>
    private Task FollowAsync() => Beat.KeepAsync(() => desk.Pace, clock, KeepUpAsync, until);

    private async Task KeepUpAsync()
    {
        await desk.SynchroniseAsync(until);
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

    private async Task SaveAsync()
    {
        var now = JsonSerializer.Serialize(desk.Keep(), KeptJson.Default.Kept);
        if (now != saved && hands is not null && !ended.IsCancellationRequested)
        {
            saved = now;
            await hands.InvokeVoidAsync("save", StorageKey, now);
        }
    }

    private async Task<Kept> LoadAsync(IJSObjectReference store)
    {
        var kept = await store.InvokeAsync<string?>("load", StorageKey);
        return kept is null ? Kept.Nothing : JsonSerializer.Deserialize(kept, KeptJson.Default.Kept) ?? Kept.Nothing;
    }
}

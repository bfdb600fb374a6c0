using LiveOR.Client.Procedures;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LiveOR.Client.Updates;

public sealed partial class ModeratePage(StaffApi api, TimeProvider clock, IJSRuntime js) : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);
    private readonly CancellationTokenSource ended = new();
    private CancellationToken until;
    private Desk desk = null!;
    private DotNetObjectReference<ModeratePage>? self;
    private IJSObjectReference? keys;

    private string Opening => desk switch
    {
        { Unknown: { } why } => why,
        { Lost: true } => "The server cannot be reached. Still trying…",
        _ => "Opening…",
    };

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        if (keys is not null)
        {
            await keys.InvokeVoidAsync("stop");
            await keys.DisposeAsync();
        }

        self?.Dispose();
        desk.Dispose();
        ended.Dispose();
    }

    protected override void OnInitialized() => until = ended.Token;

    /// <summary>The bar on top leads from one procedure to another without leaving this page.</summary>
    protected override void OnParametersSet()
    {
        if (desk is null || desk.Id != Id)
        {
            desk?.Dispose();
            desk = new Desk(api, clock, Id);
            desk.Changed += () => InvokeAsync(StateHasChanged);
            (selected, opened, place) = (null, null, 0);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            keys = await js.InvokeAsync<IJSObjectReference>("import", "./Updates/ModeratePage.razor.js");
            self = DotNetObjectReference.Create(this);
            await keys.InvokeVoidAsync("start", self);
            await desk.RefreshAsync(until);
            await Task.WhenAll(FollowAsync(), TickAsync());
        }
    }

    private Task FollowAsync() => Beat.KeepAsync(() => desk.Pace, clock, () => desk.SynchroniseAsync(until), until);

    /// <summary>Redraws the countdowns.</summary>
    private Task TickAsync() => Beat.KeepAsync(() => Tick, clock, Redrawn, until);

    private Task Redrawn()
    {
        StateHasChanged();
        return Task.CompletedTask;
    }

    private async Task ShowAsync(bool focus)
    {
        if (keys is not null && selected is { } id)
        {
            StateHasChanged();
            await keys.InvokeVoidAsync("show", $"{id}", focus);
        }
    }
}

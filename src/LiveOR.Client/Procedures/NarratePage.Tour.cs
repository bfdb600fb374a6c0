using LiveOR.Procedures;
using Microsoft.JSInterop;

namespace LiveOR.Client.Procedures;

/// <summary>The first-run tour. It never opens over a procedure that is live, and it takes no focus.</summary>
public sealed partial class NarratePage
{
    private IJSObjectReference? guide;
    private int? tourAt;
    private bool tourLookedFor;

    /// <summary>Open since before it went live, a rehearsal keeps it.</summary>
    private bool IsTouring => tourAt is not null && desk.Sheet is { } sheet
        && (sheet.Status == ProcedureStatus.Prepared || (sheet.Rehearsal && IsRunning));

    [JSInvokable]
    public async Task EscapeTourAsync()
    {
        await CloseTourAsync();
        StateHasChanged();
    }

    private async Task OpenTourAsync()
    {
        if (!tourLookedFor && desk is { Sheet: { } sheet, Me: { } me })
        {
            tourLookedFor = true;
            if (sheet.Status == ProcedureStatus.Prepared && desk.Powers.Narrate)
            {
                guide = await js.InvokeAsync<IJSObjectReference>("import", "./Procedures/Tour.razor.js");
                tourAt = await guide.InvokeAsync<bool>("begin", $"{me.Id}", self) ? 0 : null;
                shown = tourAt is null ? shown : null;
                StateHasChanged();
            }
        }
    }

    private void TurnTour(int at) => tourAt = at;

    private async Task CloseTourAsync()
    {
        tourAt = null;
        if (guide is not null && desk.Me is { } me)
        {
            await guide.InvokeVoidAsync("end", $"{me.Id}");
        }
    }
}

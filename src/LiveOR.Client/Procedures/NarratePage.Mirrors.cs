using LiveOR.Client.Mirrors;
using Microsoft.JSInterop;

namespace LiveOR.Client.Procedures;

public sealed partial class NarratePage
{
    private async Task ShowMirrorsAsync()
    {
        showSteps = false;
        StateHasChanged();
        if (hands is not null)
        {
            await hands.InvokeVoidAsync("show", ".thread.needs");
        }
    }

    private Task SteerAsync(string mirror, string verb) => desk.SteerAsync(mirror, verb, until);

    private Task<string?> SettleAsync(Settlement settlement) => desk.SettleAsync(settlement, until);
}

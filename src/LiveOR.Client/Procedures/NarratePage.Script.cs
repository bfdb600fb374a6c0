using LiveOR.Client.Updates;
using Microsoft.AspNetCore.Components;

namespace LiveOR.Client.Procedures;

public sealed partial class NarratePage
{
    private bool rehearsing;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private ScriptMark Mark => desk.Mark;

    private HashSet<string> LeftOut => [.. Steps.Select(step => step.Id).Where(desk.IsLeftOut)];

    /// <summary>The rehearsal has a page of its own: a desk is for one procedure.</summary>
    private async Task RehearseAsync()
    {
        if (!rehearsing)
        {
            rehearsing = true;
            if (await desk.RehearseAsync(until) is { } rehearsal)
            {
                Navigation.NavigateTo($"narrate/{rehearsal}", forceLoad: true);
            }

            rehearsing = false;
        }
    }

    private async Task ThrowAwayAsync()
    {
        if (await desk.ThrowAwayAsync(until))
        {
            Navigation.NavigateTo("");
        }
    }
}

using System.Text.Json;
using LiveOR.Archive.Replays;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace LiveOR.Web.Archive.Replays;

/// <summary>The times of a replay, in the page itself: a page opened from a disk can fetch nothing. Data, which no browser runs,
/// so the policy has no say in it.</summary>
public sealed class ReplayData : ComponentBase
{
    [Parameter, EditorRequired] public required Replay Replay { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(
        0, $"<script type=\"application/json\" id=\"replay-data\">{JsonSerializer.Serialize(Replay, ReplayJson.Default.Replay)}</script>");
}

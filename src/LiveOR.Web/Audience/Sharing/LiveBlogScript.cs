using LiveOR.Audience;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace LiveOR.Web.Audience.Sharing;

/// <summary>Data for programs in the page. A browser runs nothing of it, so the policy has no say in it; and it cannot end its
/// element early, because <see cref="LiveBlog"/> escapes every angle bracket.</summary>
public sealed class LiveBlogScript : ComponentBase
{
    [Parameter, EditorRequired] public required Feed Feed { get; set; }
    [Parameter, EditorRequired] public required string Page { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(
        0, $"<script type=\"application/ld+json\">{LiveBlog.Of(Feed, Page, $"{Page}/card.png")}</script>");
}

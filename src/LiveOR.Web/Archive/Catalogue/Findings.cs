using System.Globalization;
using LiveOR.Web.Storage;

namespace LiveOR.Web.Archive.Catalogue;

/// <summary>One page of what was found. <see cref="Total"/> places in <see cref="Procedures"/> procedures were ranked;
/// <see cref="More"/> when there are others, older than those.</summary>
public sealed record Findings(SearchWords Asked, IReadOnlyList<Finding> Page, int Total, int Procedures, bool More);

/// <summary>A place in the archive; number 0 is the procedure itself.</summary>
public sealed record Finding(Volume Volume, long Number, string Label, IReadOnlyList<SnippetPiece> Words, int? Elapsed)
{
    public string Address => Number == 0
        ? $"/archive/{Volume.Slug}"
        : string.Create(CultureInfo.InvariantCulture, $"/archive/{Volume.Slug}#u{Number}");
}

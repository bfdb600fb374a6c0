namespace LiveOR.Web.Audience;

/// <summary>What tells two pages of one version of a feed apart.</summary>
internal readonly record struct PageKind(bool Embedded, FeedWindow Window, int? Minute);

using LiveOR.Procedures;
using LiveOR.Web.Storage;

namespace LiveOR.Web.Hosting;

/// <summary>Search engines are told of public procedures only.</summary>
public static class SearchEngines
{
    public const string Header = "X-Robots-Tag";
    public const string Nothing = "noindex, nofollow, noarchive";

    /// <summary>Whoever was handed an address does not find it in a search engine, nor what stands there.</summary>
    public static void KeepFromSearchEngines(this HttpContext context, FeedView view)
    {
        if (view.Feed.Procedure.Access != Access.Public)
        {
            context.Response.Headers[Header] = Nothing;
        }
    }
}

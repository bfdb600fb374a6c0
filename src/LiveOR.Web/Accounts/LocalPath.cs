namespace LiveOR.Web.Accounts;

/// <summary>Where to go after signing in: a page of this server, or nowhere.</summary>
public static class LocalPath
{
    public static string? Of(string? path) =>
        path is ['/', ..] && path is not (['/', '/', ..] or ['/', '\\', ..]) && !path.Any(char.IsControl) && Uri.TryCreate(path, UriKind.Relative, out _)
            ? path
            : null;
}

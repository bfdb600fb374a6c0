using System.Text.Json;
using LinqToTwitter;
using LinqToTwitter.Common;

namespace LiveOR.Web.Mirrors.X.LinqToTwitter;

/// <summary>One context for one call: the library keeps the state of its last request in it.</summary>
internal sealed class LinqToTwitterCalls(XCalls calls)
{
    public XOptions Options => calls.Options;

    /// <summary>How a command went, whatever the library made of it.</summary>
    public async Task<XAttempt> SendAsync(
        Func<TwitterContext, SharedExecute, Task> command, CancellationToken cancellationToken)
    {
        var execute = new SharedExecute(calls, cancellationToken);
        using var context = Over(execute);
        try
        {
            await command(context, execute);
            return execute.Attempt ?? throw new InvalidOperationException("LINQ to Twitter asked for nothing.");
        }
        catch (Exception fault) when (IsNoSuccess(fault) && execute.Attempt is { } attempt)
        {
            return attempt;
        }
    }

    /// <summary>What a query found; null when X did not answer it or the library cannot read the answer.</summary>
    public async Task<T?> ReadAsync<T>(
        Func<TwitterContext, IQueryable<T>> query, CancellationToken cancellationToken) where T : class
    {
        using var context = Over(new SharedExecute(calls, cancellationToken));
        try
        {
            return (await query(context).ToListAsync()).SingleOrDefault();
        }
        catch (Exception fault) when (IsNoSuccess(fault))
        {
            return null;
        }
    }

    /// <summary>The address stays relative: which host it is at, our client knows.</summary>
    private static TwitterContext Over(SharedExecute execute) => new(execute) { BaseUrl2 = "2/", ExcludeRawJson = true };

    private static bool IsNoSuccess(Exception fault) => fault is TwitterQueryException or HttpRequestException or JsonException;
}

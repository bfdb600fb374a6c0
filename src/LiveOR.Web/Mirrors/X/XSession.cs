namespace LiveOR.Web.Mirrors.X;

/// <summary>The connected account, renewed in time. One renewal at a time: a refresh token is good for one use, so whoever comes
/// second takes what the first one got. A new pair is in the database before anything is sent with it.</summary>
/// <remarks>When the server dies between X's answer and the commit, the pair is lost and a person has to connect again. Nothing
/// on this side can prevent that.</remarks>
internal sealed partial class XSession(
    XKeyring keyring, XAuthority authority, TimeProvider time, ILogger<XSession> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan LastWord = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile XAccount? account;

    /// <summary>A pair that X gave and the database did not take: it is written before anything else.</summary>
    private XAccount? unwritten;

    /// <summary>Null when no account is connected.</summary>
    public XAccount? Account => account;

    public async Task StartAsync(CancellationToken cancellationToken) => account = await keyring.ReadAsync(cancellationToken);

    /// <summary>A renewal under way is let come to its end.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (await turn.WaitAsync(LastWord, cancellationToken))
        {
            turn.Release();
        }
    }

    /// <summary>An access token that is good now; null when no account is connected.</summary>
    public async Task<string?> TokenAsync(CancellationToken cancellationToken) => account switch
    {
        null => null,
        { HasEnded: true } => throw NotSignedException.Ended(),
        { Tokens.Access: var access } current when current.IsFreshAt(time.GetUtcNow()) => access,
        { Tokens.Access: var access } => await RenewAsync(access, false, cancellationToken),
        _ => throw NotSignedException.Ended(),
    };

    /// <summary>An access token other than the stale one. The renewal itself is not called off with the request that needed
    /// it: its answer would be lost.</summary>
    public Task<string> RenewAsync(string stale, bool refused, CancellationToken cancellationToken) =>
        InTurnAsync(() => RenewInTurnAsync(stale, refused)).WaitAsync(cancellationToken);

    public Task ConnectAsync(XAccount connected) => InTurnAsync(async () =>
    {
        unwritten = null;
        return account = await keyring.WriteAsync(connected, CancellationToken.None);
    });

    /// <summary>Forgets the account here first, and then asks X to take its tokens back.</summary>
    public async Task DisconnectAsync()
    {
        var former = await InTurnAsync(async () =>
        {
            var last = unwritten ?? account;
            await keyring.RemoveAsync(CancellationToken.None);
            (account, unwritten) = (null, null);
            return last;
        });
        if (former is { Tokens: { } tokens } && !await authority.RevokeAsync(tokens, CancellationToken.None))
        {
            LogNotRevoked();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<string> RenewInTurnAsync(string stale, bool refused)
    {
        if (unwritten is { } waiting)
        {
            return await KeepAsync(waiting);
        }

        account = await keyring.ReadAsync(CancellationToken.None);
        return account switch
        {
            null => throw NotSignedException.Later("The connection to X was changed at this moment."),
            { HasEnded: true } or { Tokens: null } => throw NotSignedException.Ended(),
            { Tokens: var tokens } current when tokens.Access != stale && current.IsFreshAt(time.GetUtcNow()) => tokens.Access,
            { Tokens: var tokens } current => await AskAsync(current, tokens, refused),
        };
    }

    private async Task<string> AskAsync(XAccount current, XTokens tokens, bool refused)
    {
        switch (await authority.RefreshAsync(tokens.Refresh, CancellationToken.None))
        {
            case XGrantAnswer.Granted granted:
                return await KeepAsync(current.Renew(granted, time.GetUtcNow()));
            case XGrantAnswer.Spent:
                account = await keyring.WriteAsync(
                    current with { Row = current.Row with { EndedAt = time.GetUtcNow() } }, CancellationToken.None);
                LogEnded();
                throw NotSignedException.Ended();
            case XGrantAnswer.UnknownClient:
                throw NotSignedException.UnknownClient();
            default:
                return !refused && time.GetUtcNow() < current.Row.ExpiresAt
                    ? tokens.Access
                    : throw NotSignedException.Later("X did not renew the connection.");
        }
    }

    private async Task<string> KeepAsync(XAccount renewed)
    {
        unwritten = renewed;
        account = await keyring.WriteAsync(renewed, CancellationToken.None);
        unwritten = null;
        LogRenewed();
        return renewed.Tokens!.Access;
    }

    private async Task<T> InTurnAsync<T>(Func<Task<T>> work)
    {
        await turn.WaitAsync();
        try
        {
            return await work();
        }
        finally
        {
            turn.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The connection to X was renewed")]
    private partial void LogRenewed();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connection to X has ended: the account has to be connected again")]
    private partial void LogEnded();

    [LoggerMessage(Level = LogLevel.Warning, Message = "X did not confirm that it took the connection back")]
    private partial void LogNotRevoked();
}

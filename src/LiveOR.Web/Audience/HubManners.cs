using LiveOR.Web.Hosting;
using Microsoft.AspNetCore.SignalR;

namespace LiveOR.Web.Audience;

/// <summary>How often the viewers of the stock hub may call. Calls of one address have a rate together, and take turns with
/// others'.</summary>
internal sealed partial class HubManners(
    AddressCalls addresses, Turns turns, TimeProvider time, ILogger<HubManners> log) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var connection = invocationContext.Context;
        if (!connection.Items.TryGetValue(typeof(CallAllowance), out var kept) || kept is not CallAllowance calls)
        {
            connection.Items[typeof(CallAllowance)] = calls = new CallAllowance(time);
        }

        var address = connection.GetHttpContext() is { } request ? Limits.Address(request) : "";
        if (!calls.TryTake(addresses, address))
        {
            if (calls.IsExhausted)
            {
                connection.Abort();
            }

            throw new HubException(CallAllowance.Refusal);
        }

        await turns.WaitAsync(address);
        try
        {
            return await next(invocationContext);
        }
        catch (Exception fault) when (fault is not HubException && !connection.ConnectionAborted.IsCancellationRequested)
        {
            LogFailed(fault, invocationContext.HubMethodName);
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The hub's {Method} failed")]
    private partial void LogFailed(Exception fault, string method);
}

using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace LiveOR.Web.Audience;

/// <summary>The framework's refusals repeat what the caller sent. Ours say in our own words what went wrong, and nothing else.</summary>
internal sealed class QuietHub(IHubProtocol inner) : IHubProtocol
{
    public const string NoSuchCall = "The hub has no such call, or not with these arguments.";
    public const string Broken = "Something went wrong on the server. Try again.";

    /// <summary>A fault in a method that exists; only our own reasons follow the mark.</summary>
    private const string Fault = "An unexpected error occurred invoking '";
    private const string Reason = "HubException: ";

    /// <summary>The same protocol, which says everything as it is.</summary>
    public IHubProtocol Inner => inner;

    public string Name => inner.Name;

    public int Version => inner.Version;

    public TransferFormat TransferFormat => inner.TransferFormat;

    public bool IsVersionSupported(int version) => inner.IsVersionSupported(version);

    public bool TryParseMessage(
        ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message) =>
        inner.TryParseMessage(ref input, binder, out message);

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => inner.WriteMessage(Quiet(message), output);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => inner.GetMessageBytes(Quiet(message));

    private static HubMessage Quiet(HubMessage message) => message is CompletionMessage { Error: { } error, InvocationId: { } id }
        ? CompletionMessage.WithError(id, Words(error))
        : message;

    private static string Words(string error) => error.StartsWith(Fault, StringComparison.Ordinal)
        ? error.IndexOf(Reason, StringComparison.Ordinal) is var at and > 0 ? error[(at + Reason.Length)..] : Broken
        : NoSuchCall;
}

internal static class QuietHubSetup
{
    public static void KeepHubErrorsQuiet(this IServiceCollection services)
    {
        foreach (var each in services.Where(each => each.ServiceType == typeof(IHubProtocol)).ToList())
        {
            var type = each.ImplementationType ?? throw new InvalidOperationException("A hub protocol is not registered by its type.");
            services.Remove(each);
            services.AddSingleton<IHubProtocol>(provider => new QuietHub((IHubProtocol)ActivatorUtilities.CreateInstance(provider, type)));
        }
    }
}

using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text;
using LiveOR.Web.Hosting;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Audience.Delivery;

/// <summary>Where visitors' WebSockets leave the framework's hub aside. Whoever is signed in, comes by another transport or by HTTP/2
/// goes to the framework's hub, at the same address.</summary>
internal sealed class DirectDoor(Reception reception, Ushers ushers, ViewerPlaces places, IOptions<AudienceOptions> options)
{
    /// <summary>RFC 6455, section 1.3.</summary>
    private const string Salt = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private const int KeyLength = 16;

    private static readonly StreamPipeReaderOptions NoBufferWhileWaiting = new(useZeroByteReads: true);

    public RequestDelegate Before(RequestDelegate hub) => context => IsFor(context, out var upgrade) ? OpenAsync(context, upgrade) : hub(context);

    private bool IsFor(HttpContext context, [NotNullWhen(true)] out IHttpUpgradeFeature? upgrade)
    {
        upgrade = context.Features.Get<IHttpUpgradeFeature>();
        return options.Value.Direct
            && upgrade is { IsUpgradableRequest: true }
            && context.User.Identity is not { IsAuthenticated: true }
            && (context.Features.Get<Handover>() is not null || IsEncrypted(context))
            && HttpMethods.IsGet(context.Request.Method)
            && context.Request.Headers.Upgrade.ToString().Equals("websocket", StringComparison.OrdinalIgnoreCase)
            && context.Request.Headers.SecWebSocketVersion == "13"
            && IsKey(context.Request.Headers.SecWebSocketKey.ToString());
    }

    private async Task OpenAsync(HttpContext context, IHttpUpgradeFeature upgrade)
    {
        var lease = places.Take(context);
        if (lease is null)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        try
        {
            context.Response.Headers.Upgrade = "websocket";
            context.Response.Headers.SecWebSocketAccept = Accept(context.Request.Headers.SecWebSocketKey.ToString());
            var stream = await upgrade.UpgradeAsync();
            var address = Limits.Address(context);
            if (IsEncrypted(context))
            {
                await ServeAsync(new StreamLine(stream, context.Abort), PipeReader.Create(stream, NoBufferWhileWaiting), address);
            }
            else
            {
                HandOver(context, address, Interlocked.Exchange(ref lease, null));
            }
        }
        finally
        {
            lease?.Dispose();
        }
    }

    private void HandOver(HttpContext context, string address, IDisposable? lease) =>
        context.Features.GetRequiredFeature<Handover>().Take(async connection =>
        {
            using (lease)
            {
                var socket = connection.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket;
                await ServeAsync(new SocketLine(connection, socket), connection.Transport.Input, address);
            }
        });

    private Task ServeAsync(ILine line, PipeReader input, string address) =>
        new Conversation(ushers.Welcome(line), address, reception).RunAsync(input);

    private static bool IsEncrypted(HttpContext context) => context.Features.Get<ITlsHandshakeFeature>() is not null;

    private static bool IsKey(string key)
    {
        Span<byte> bytes = stackalloc byte[KeyLength + 2];
        return key.Length == 24 && Convert.TryFromBase64String(key, bytes, out var length) && length == KeyLength;
    }

    [SuppressMessage("Security", "CA5350", Justification = "The protocol asks for SHA-1; nothing is kept secret or signed with it.")]
    private static string Accept(string key) => Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + Salt)));
}

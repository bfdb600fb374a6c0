namespace LiveOR.Web.Mirrors.X;

/// <summary>The last thing before the network: what HOLD, STOP or a retraction forbade in the meantime does not start.</summary>
internal sealed class XStart : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendingPermit.Current is { } permit
            ? await permit.StartAsync(() => base.SendAsync(request, cancellationToken), cancellationToken)
                ?? throw NotSignedException.Later("It was held back before it left.")
            : await base.SendAsync(request, cancellationToken);
}

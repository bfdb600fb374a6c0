using System.Globalization;
using System.Net;
using LiveOR.Client.Procedures;

namespace LiveOR.Client;

public sealed partial class StaffApi
{
    private (Guid Id, string Tag, ProcedureSheet Sheet)? last;

    /// <summary>The staff's view. It is asked for every second and is long late in an operation, so it is sent and read only when
    /// something in it is new; otherwise the last one stands, with the server's time.</summary>
    public async Task<Answer<ProcedureSheet>> ProcedureAsync(Guid id, CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/procedures/{id}");
        var before = last is { } known && known.Id == id ? known : default;
        if (before.Tag is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        return await ExchangeAsync(request, (response, until) => ReadSheetAsync(id, before.Sheet, response, until), ct);
    }

    private async Task<Answer<ProcedureSheet>> ReadSheetAsync(
        Guid id, ProcedureSheet? before, HttpResponseMessage response, CancellationToken ct)
    {
        if (response.StatusCode == HttpStatusCode.NotModified && before is not null && TimeOf(response) is { } now)
        {
            return new Answer<ProcedureSheet>.Given(before with { ServerTime = now });
        }

        var answer = await ReadAsync(response, Json.ProcedureSheet, null, ct);
        last = answer is Answer<ProcedureSheet>.Given { Value: var sheet } && response.Headers.ETag is { } tag
            ? (id, tag.ToString(), sheet)
            : null;
        return answer;
    }

    private static DateTimeOffset? TimeOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues(ServerTime.Header, out var values)
        && DateTimeOffset.TryParse(
            values.FirstOrDefault(), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var now)
            ? now
            : null;
}

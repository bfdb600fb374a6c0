using System.Net;
using System.Text;

namespace LiveOR.Web.Tests.Archive.Reports;

public sealed class ReportTests(Server server)
{
    [Fact]
    public async Task A_report_comes_as_a_document_and_as_a_table_and_is_recorded()
    {
        var id = (await server.PrepareAsync()).Id;
        await server.Staff.SayAsync(id, "The camera is in.", "access");
        await server.Staff.MoveAsync(id, "hold");
        await server.Staff.MoveAsync(id, "release");
        await server.Staff.MoveAsync(id, "conclude");

        var pdf = await server.Staff.GetAsync($"/api/procedures/{id}/report.pdf", Cancel);
        var csv = await server.Staff.GetStringAsync($"/api/procedures/{id}/report.csv", Cancel);

        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(await pdf.Content.ReadAsByteArrayAsync(Cancel)));
        Assert.Contains("\"HOLD and STOP\",\"1\",\"What\",\"HOLD\"", csv);
        Assert.Contains("\"Consent\",\"0\",\"\",\"A rehearsal has no patient.\"", csv);
        Assert.Contains("\"Objectives\",\"1\",\"No.\",\"1\"", csv);
        Assert.Contains("event report as pdf", await server.Staff.GetStringAsync($"/api/audit?procedure={id}", Cancel));
        Assert.Equal(HttpStatusCode.NotFound, (await server.Staff.GetAsync($"/api/procedures/{Guid.NewGuid()}/report.csv", Cancel)).StatusCode);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}

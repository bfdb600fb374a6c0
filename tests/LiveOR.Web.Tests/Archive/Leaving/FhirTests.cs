using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using LiveOR.Web.Tests.Audience;

namespace LiveOR.Web.Tests.Archive.Leaving;

public sealed class FhirTests(SeededHost host) : IClassFixture<SeededHost>
{
    private static readonly JsonSerializerOptions Strict = new JsonSerializerOptions().ForFhir(ModelInfo.ModelInspector).UsingMode(DeserializationMode.Strict);

    [Fact]
    public async System.Threading.Tasks.Task The_official_SDK_reads_it_strictly_and_writes_it_back_unchanged()
    {
        await host.ArchivedAsync("as-fhir");
        var json = await GetAsync("as-fhir");

        var bundle = JsonSerializer.Deserialize<Bundle>(json, Strict)!;

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(JsonSerializer.Serialize(bundle, Strict))));
        var procedure = Assert.Single(bundle.Entry.Select(each => each.Resource).OfType<Hl7.Fhir.Model.Procedure>());
        Assert.Equal(EventStatus.Completed, procedure.Status);
        Assert.Equal("2026-03-03T09:00:00.000Z", Assert.IsType<Period>(procedure.Performed).Start);
        Assert.Equal("HTEST", procedure.Meta!.Security.Single().Code);
        Assert.Null(procedure.Subject!.Reference);
    }

    [Fact]
    public async System.Threading.Tasks.Task Each_update_is_a_communication_and_what_was_taken_back_has_no_words()
    {
        await host.ArchivedAsync("communicated");
        var bundle = JsonSerializer.Deserialize<Bundle>(await GetAsync("communicated"), Strict)!;
        var said = bundle.Entry.Select(each => each.Resource).OfType<Communication>().ToList();

        Assert.Equal(4, said.Count);
        Assert.Equal(EventStatus.EnteredInError, said[1].Status);
        Assert.Empty(said[1].Payload);
        Assert.Equal("The camera went in twice.", ((FhirString)said[3].Payload.Single().Content).Value);
        Assert.Equal(bundle.Entry[1].FullUrl, said[3].InResponseTo.Single().Reference);
        Assert.All(said, each => Assert.Equal(bundle.Entry[0].FullUrl, each.PartOf.Single().Reference));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async System.Threading.Tasks.Task<string> GetAsync(string slug)
    {
        var answer = await host.Http.GetAsync($"/archive/{slug}/fhir.json", Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/fhir+json", answer.Content.Headers.ContentType!.MediaType);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }
}

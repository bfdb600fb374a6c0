using LiveOR.Client.Procedures;

namespace LiveOR.Client;

/// <summary>What is prepared the evening before: the script, its signature, and the rehearsal of both.</summary>
public sealed partial class StaffApi
{
    public Task<Answer<ScriptSheet>> SaveScriptAsync(Guid id, ScriptRequest request, CancellationToken ct = default) =>
        SendAsync(HttpMethod.Put, $"api/procedures/{id}/script", Body(request, Json.ScriptRequest), Json.ScriptSheet, ct);

    public Task<Answer<ScriptSheet>> SignScriptAsync(Guid id, SignRequest request, CancellationToken ct = default) =>
        SendAsync(HttpMethod.Post, $"api/procedures/{id}/script/sign", Body(request, Json.SignRequest), Json.ScriptSheet, ct);

    /// <summary>Makes a rehearsal of a prepared procedure; it is live at once.</summary>
    public Task<Answer<ProcedureCreated>> RehearseAsync(Guid id, CancellationToken ct = default) =>
        SendAsync(HttpMethod.Post, $"api/procedures/{id}/rehearse", null, Json.ProcedureCreated, ct);

    /// <summary>Makes a rehearsal of a playbook; it is live at once.</summary>
    public Task<Answer<ProcedureCreated>> RehearseAsync(string playbook, CancellationToken ct = default) =>
        SendAsync(HttpMethod.Post, $"api/playbooks/{Uri.EscapeDataString(playbook)}/rehearse", null, Json.ProcedureCreated, ct);

    /// <summary>Erases a rehearsal and takes it off every list.</summary>
    public Task<Answer<ProcedureCreated>> ThrowAwayAsync(Guid id, CancellationToken ct = default) => SendAsync(
        HttpMethod.Delete, $"api/procedures/{id}", null, Json.ProcedureCreated, ct, new ProcedureCreated(id, ""));
}

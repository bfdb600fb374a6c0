namespace LiveOR.Playbooks;

/// <summary>A procedure code and its coding system, named as a playbook names it: <c>icd10pcs</c>.</summary>
public sealed record ProcedureCode(string System, string Code)
{
    public string Key => $"{System}:{Code}";

    /// <summary>The system as people know it.</summary>
    public string SystemName => System switch
    {
        "icd10pcs" => "ICD-10-PCS",
        "opcs4" => "OPCS-4",
        "snomed" => "SNOMED CT",
        _ => System,
    };

    public static ProcedureCode? Of(string? key) =>
        key?.Split(':') is [{ Length: > 0 } system, { Length: > 0 } code] ? new ProcedureCode(system, code) : null;

    public static IReadOnlyList<ProcedureCode> Of(Playbook playbook) =>
        [.. playbook.Codes.SelectMany(system => system.Value.Select(code => new ProcedureCode(system.Key, code)))];
}

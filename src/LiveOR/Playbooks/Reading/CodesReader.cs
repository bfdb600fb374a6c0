namespace LiveOR.Playbooks.Reading;

/// <summary>Reads codes by coding system. CPT is refused: its owner does not let it be passed on.</summary>
internal sealed class CodesReader(Mistakes mistakes)
{
    private static readonly string[] Systems = ["icd10pcs", "opcs4", "snomed"];

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Read(Yaml? value)
    {
        var codes = new Dictionary<string, IReadOnlyList<string>>();
        if (value is Yaml.Map map)
        {
            foreach (var (system, list) in map.Pairs)
            {
                Read(system, list, codes);
            }
        }
        else if (value is not null)
        {
            mistakes.Add(
                value.Line,
                "“codes” is not a list of coding systems.",
                "Write “codes:”, then “  icd10pcs: [0FT44ZZ]”.");
        }

        return codes;
    }

    private void Read(Yaml.Scalar system, Yaml list, Dictionary<string, IReadOnlyList<string>> codes)
    {
        var items = list is Yaml.Many many ? many.Items : [list];
        foreach (var item in items.Where(item => item is not Yaml.Scalar scalar || !IsCode(system.Value, scalar.Value)))
        {
            mistakes.Add(
                item.Line,
                $"This is not a code of {system.Value}.",
                "Write codes between brackets: [0FT44ZZ]. ICD-10-PCS codes have seven characters, never I or O.");
        }

        if (!Systems.Contains(system.Value))
        {
            mistakes.Add(system.Line, $"{Mistakes.Quote(system.Value)} is not a coding system that may stand here.",
                $"Use {string.Join(", ", Systems)}; the last two need your own licence.");
        }
        else if (!codes.TryAdd(system.Value, [.. items.OfType<Yaml.Scalar>().Select(code => code.Value)]))
        {
            mistakes.Add(
                system.Line,
                $"The coding system “{system.Value}” stands here a second time.",
                "Put all its codes in one list.");
        }
    }

    private static bool IsCode(string system, string code) => system == "icd10pcs"
        ? code.Length == 7 && code.All(IsOfIcd10Pcs)
        : code.Length is > 0 and <= 30 && code.All(mark => char.IsAsciiLetterOrDigit(mark) || mark is '.' or '+' or '-');

    private static bool IsOfIcd10Pcs(char mark) =>
        char.IsAsciiDigit(mark) || (char.IsAsciiLetterUpper(mark) && mark is not ('I' or 'O'));
}

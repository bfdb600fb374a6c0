using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>Words that begin or end as words of medicine do: they have their capital from the sentence.</summary>
internal static class MedicalWords
{
    private static readonly string[] Medical =
    [
        "um", "us", "al", "ic", "is", "ia", "oma", "omas", "ar", "yl", "ase", "ose", "ide", "ate", "ates", "ula",
        "ella", "ium", "oid", "oids", "ectomy", "stomy", "rrhaphy", "pexy", "emia", "aemia", "uria",
        "pathy", "tomies", "algia", "ol", "ae", "ion", "ular", "eal", "ior", "cyte", "cytes", "scope", "graph",
        "meter", "ics",
        "cele", "celes", "plast", "blast", "blasts", "zyme", "iform", "iforms", "genic", "phyte", "phytes", "ator",
        "ature", "umab", "mab", "inib", "azole", "cillin", "mycin", "statin",
        "sartan", "pril", "oxacin", "azepam", "caine", "curonium", "flurane", "oxide", "cept", "orphan", "lysis",
        "stasis", "trophy", "plegia", "paresis", "rrhage", "rrhoea", "rrhea", "phagia", "dynia", "malacia",
        "megaly", "penia", "philia", "phobia", "cision", "cisions", "version", "flexor", "tensor", "ductor", "vertor",
        "nator", "ceps", "ium", "icum", "alis", "inum",
    ];

    private static readonly string[] MedicalBeginnings =
    [
        "hyper", "hypo", "endo", "retro", "supra", "infra", "intra", "extra", "trans", "laparo", "thoraco", "gastro",
        "hepat", "nephr", "neuro", "osteo", "arthro", "chole", "pneumo", "haemo", "hemo", "electro",
        "cyto", "histo", "immuno", "micro", "anti", "multi", "pseudo", "oligo", "cerebr", "cardio", "broncho",
        "cranio", "fibro", "lipo", "lympho", "myelo", "oesoph", "phaco", "procto", "rhino", "spondyl", "stereo",
        "thrombo", "uretero", "ventriculo",
        "hydro", "poly", "angio", "dermato", "erythro", "leuko", "vesico", "recto", "colpo", "hystero", "salping",
        "oophor", "adeno", "periop", "postop", "preop", "intraop", "non-", "re-", "pre-", "post-", "anti-", "semi-",
        "sub-",
    ];

    /// <summary>Whether a word can only be one of medicine: no list knows it as a name.</summary>
    public static bool Is(Prose prose, int index) => Is(prose.Stem(index))
        && !prose.Named(index, Naming.Given | Naming.Surname)
        && prose.Stem(index) is not ([.., 'v' or 'V', 'i' or 'I', 'c' or 'C'] or [.., 'j' or 'J', 'i' or 'I', 'd'
        or 'D', 'e' or 'E']);

    /// <summary>Whether a word begins or ends as words of medicine do.</summary>
    public static bool Is(ReadOnlySpan<char> word)
    {
        foreach (var ending in Medical)
        {
            if (word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        foreach (var beginning in MedicalBeginnings)
        {
            if (word.Length > beginning.Length + 3 && word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

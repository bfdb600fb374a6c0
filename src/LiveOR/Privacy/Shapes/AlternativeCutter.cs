namespace LiveOR.Privacy.Shapes;

/// <summary>Cuts a regular expression where a bar stands outside all brackets.</summary>
internal static class AlternativeCutter
{
    public static IEnumerable<string> Cut(string shape)
    {
        var (depth, inClass, start) = (0, false, 0);
        for (var i = 0; i < shape.Length; i++)
        {
            switch (shape[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '(' when !inClass:
                    depth++;
                    break;
                case ')' when !inClass:
                    depth--;
                    break;
                case '|' when !inClass && depth == 0:
                    yield return shape[start..i];
                    start = i + 1;
                    break;
            }
        }

        yield return shape[start..];
    }
}

using LiveOR.Train;

switch (args)
{
    case []:
        var weights = Training.Learn(Sentences.Read(), Training.Seed);
        File.WriteAllBytes(WeightsFile.Path, weights);
        Console.WriteLine($"{weights.Length:N0} bytes, learned from {string.Join(", ", Sentences.Parts)}.");
        return 0;
    case ["check"]:
        var same = Training.Learn(Sentences.Read(), Training.Seed).SequenceEqual(File.ReadAllBytes(WeightsFile.Path));
        Console.WriteLine(same ? "The weights are what training yields." : "Training yields other weights now; train anew.");
        return same ? 0 : 1;
    case ["measure"]:
        Measure.Run(Training.Seed);
        return 0;
    default:
        Console.Error.WriteLine("""
            Usage: dotnet run -c Release --project tests/LiveOR.Train [-- COMMAND]

              without a command  Learns the tagger's weights and writes them into the source tree.
              check              Whether the weights in the source tree are what training yields now.
              measure            How the tagger alone does on what it has not learned from.
            """);
        return 2;
}

return ThreeGens.Bench.BenchProgram.Run(args);

using ThreeGens.Samples;

EnumSample.Run(Console.Out);

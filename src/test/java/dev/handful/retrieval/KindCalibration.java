package dev.handful.retrieval;

import dev.handful.embedding.Embedder;
import dev.handful.embedding.onnx.OnnxEmbedder;
import dev.handful.index.OwnTexts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/** Prints how near absent and present kinds come to the furniture kinds; run like the benchmark. */
final class KindCalibration {

  private static final List<String> ABSENT =
      List.of(
          "lawnmower",
          "toaster",
          "bicycle",
          "laptop",
          "shampoo",
          "running shoes",
          "tent",
          "headphones",
          "coffee machine",
          "guitar",
          "dog food",
          "winter jacket",
          "phone case",
          "fridge",
          "washing machine",
          "perfume",
          "car tyres",
          "novel",
          "curtains",
          "frying pan");
  private static final List<String> PRESENT =
      List.of(
          "couch",
          "settee",
          "ottoman",
          "cupboard",
          "shelf",
          "nightstand",
          "closet",
          "stool",
          "bunk bed",
          "rack",
          "dresser",
          "television stand",
          "recliner",
          "cot",
          "lounge chair",
          "pouffe",
          "dining set",
          "loveseat",
          "workstation",
          "sideboard");

  private KindCalibration() {}

  public static void main(String[] arguments) throws IOException {
    var embedder = new OnnxEmbedder();
    var catalogue = Ikea.catalogue();
    var texts = List.copyOf(OwnTexts.of(catalogue));
    var embedded = embedder.documents(texts);
    var vectors = new HashMap<String, float[]>();
    for (int i = 0; i < texts.size(); i++) {
      vectors.put(texts.get(i), embedded.get(i));
    }
    var kinds = Kinds.of(catalogue, vectors);
    print("absent", ABSENT, kinds, embedder);
    print("present", PRESENT, kinds, embedder);
  }

  private static void print(String name, List<String> words, Kinds kinds, Embedder embedder) {
    var scores = new ArrayList<Double>();
    for (var word : words) {
      var plain = kinds.nearest(embedder.documents(List.of(word)).getFirst(), 3);
      var prefixed = kinds.nearest(embedder.query(word), 3);
      var judged =
          SoughtKind.of(
              word, kinds.nearest(embedder.documents(List.of(word)).getFirst(), 12), 0.8, 1);
      System.out.print(judged.absent() == null ? "+ " : "- ");
      scores.add(plain.getFirst().similarity());
      System.out.printf(
          Locale.ROOT,
          "%s %-16s plain %.3f %s | prefixed %.3f %s%n",
          name,
          word,
          plain.getFirst().similarity(),
          plain.stream().map(Kinds.Near::value).toList(),
          prefixed.getFirst().similarity(),
          prefixed.stream().map(Kinds.Near::value).toList());
    }
    System.out.println(
        name + " " + scores.stream().sorted().map(s -> Math.round(s * 1000)).toList());
  }
}

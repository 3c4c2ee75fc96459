//! Names of graphics processors: what people type, what the network calls it, and what a document with it produces.
#![cfg(feature = "sdl")]

use akashkit::gpu::{GpuModel, catalogue, offered, request_attributes, request_sdl};
use akashkit::{Attribute, Code, Deployment, Result};

#[test]
fn what_people_type() -> Result<()> {
    for (typed, meant) in [
        ("*", "*"),
        ("4090", "rtx4090"),
        ("1080 Ti", "gtx1080ti"),
        ("A100 80GB PCIe", "a100 80Gi pcie"),
        ("A100-80GB", "a100 80Gi"),
        ("A100-PCI-E", "a100 pcie"),
        ("AMD Instinct MI60", "amd mi60"),
        ("Docker9000", "docker9000"),
        ("GeForce GTX 1650 SUPER", "gtx1650s"),
        ("GeForce RTX 3060 Laptop GPU", "rtx3060m"),
        ("H100SXM5 80 GB", "h100 80Gi sxm"),
        ("NVIDIA GeForce RTX 4070 SUPER", "rtx4070s"),
        ("NVIDIA H100 80GB HBM3", "h100 80Gi"),
        ("NVIDIA H200 NVL", "h200nvl"),
        ("NVIDIA RTX 4000 SFF Ada Generation", "rtx4000sada"),
        ("NVIDIA RTX A5000", "a5000"),
        ("NVIDIA RTX PRO 6000 Blackwell Max-Q Workstation Edition", "pro6000mq"),
        ("NVIDIA RTX PRO 6000 Blackwell Server Edition", "pro6000se"),
        ("NVIDIA® GeForce® RTX 4090", "rtx4090"),
        ("Quadro RTX 8000", "rtx8000"),
        ("RTX 2000E Ada", "rtx2000eada"),
        ("RTX-A6000", "rtxa6000"),
        ("Tesla V100-SXM2-32GB", "v100 32Gi sxm"),
        ("nvidia/h100:80Gi", "h100 80Gi"),
    ] {
        assert_eq!(typed.parse::<GpuModel>()?.to_string(), meant, "{typed}");
    }
    Ok(())
}

#[test]
fn what_names_no_model() {
    let long = "a".repeat(1 << 20);
    for text in [
        "", " ", "nvidia", "GPU", "80GB", "0 GB", "sxm", "h100!", "h*", "rtx\u{0}", "日本", "s xm", "8 0 gi",
        &long,
    ] {
        let error = text.parse::<GpuModel>().expect_err(text);
        assert_eq!(error.code(), Code::GpuText, "{text:.20}");
        assert!(error.to_string().len() < 800);
    }
    for key in [
        "capabilities/gpu",
        "vendor/nvidia",
        "vendor/nvidia/model/a100/ram",
        "vendor/nvidia/model/a100/nvlink/1",
    ] {
        assert!(GpuModel::from_key(key).is_err(), "{key}");
    }
}

/// Words in any order and number: whatever is read at all is read again as the same.
#[test]
fn text_and_key_are_read_again() {
    let words = [
        "h100", "rtx", "4090", "80", "gb", "40g", "sxm", "x4", "pci", "e", "super", "amd", "max", "q", "*",
        "pro", "1",
    ];
    let mut read = 0;
    for number in 0..words.len().pow(4) {
        let word = |place: u32| words[number / words.len().pow(place) % words.len()];
        let text = [word(0), word(1), word(2), word(3)].join(if number % 3 == 0 { "" } else { " " });
        let Ok(model) = text.parse::<GpuModel>() else { continue };
        read += 1;
        assert_eq!(model.to_string().parse::<GpuModel>().expect(&text), model, "{text}");
        assert_eq!(GpuModel::from_key(&model.attribute().key).expect(&text), model, "{text}");
        assert_eq!(GpuModel::from_key(&model.capability().key).expect(&text), model, "{text}");
    }
    assert!(read > 10_000, "{read} texts are names");
}

/// What is asked for through the API is what the same document asks for.
#[test]
fn a_document_asks_with_the_same_attributes() -> Result<()> {
    let document = include_str!("../../examples/sdl/vllm-h100.yaml");
    let begin = document.find("        gpu:\n").expect("the example has one");
    let end = document[begin..].find("  placement:").expect("placements follow") + begin;
    let variants = catalogue().iter().filter(|known| known.vendor == "nvidia").flat_map(|known| {
        let bare = known.model.parse().into_iter();
        bare.chain(known.variants.iter().filter_map(|variant| {
            let model: GpuModel = known.model.parse().ok()?;
            Some(model.with_ram_gib(variant.ram_gib).with_interface(variant.interface()))
        }))
    });
    let all: Vec<GpuModel> = variants.chain(["*".parse()?]).collect();
    for models in [&all[..], &all[..1], &all[all.len() - 1..]] {
        let lines = request_sdl(2, models)?;
        let indented: String = lines.lines().map(|line| format!("        {line}\n")).collect();
        let changed = format!("{}{indented}\n{}", &document[..begin], &document[end..]);
        let deployment = Deployment::from_sdl(&changed).expect(&changed);
        let gpu = deployment.groups()[0].resources[0].resource.gpu.as_ref().expect("always there");
        assert_eq!(gpu.attributes, request_attributes(models)?);
    }
    Ok(())
}

#[test]
fn a_provider_is_read_as_it_was_written() -> Result<()> {
    let mut models: Vec<GpuModel> =
        ["amd mi100 32Gi pcie", "a100 40Gi pcie", "a100 80Gi sxm", "h100", "t4 16Gi", "v100 sxm"]
            .iter()
            .map(|text| text.parse())
            .collect::<Result<_>>()?;
    models.sort();
    let advertised: Vec<Attribute> = models.iter().rev().flat_map(GpuModel::capabilities).collect();
    let read = offered(&advertised);
    assert!(read.iter().all(|offered| offered.missing.is_empty()), "{read:?}");
    assert_eq!(read.into_iter().map(|offered| offered.model).collect::<Vec<_>>(), models);
    Ok(())
}

#[test]
fn what_no_order_finds_is_told() {
    let advertise = |tail: &str, value: &str| Attribute::new(format!("capabilities/gpu/{tail}"), value);
    let advertised = [
        advertise("vendor/nvidia/model/A100/ram/80GB", "true"),
        advertise("vendor/nvidia/model/h100", "false"),
        advertise("vendor/nvidia/model/*", "true"),
        advertise("interconnect/fabric/ib", "true"),
    ];
    let read = offered(&advertised);
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].model.to_string(), "a100 80Gi");
    let missing: Vec<&str> = read[0].missing.iter().map(|attribute| attribute.key.as_str()).collect();
    let a100 = "capabilities/gpu/vendor/nvidia/model/a100";
    assert_eq!(missing, [a100.to_owned(), format!("{a100}/ram/80Gi")]);
}

#[test]
fn a_million_attributes_take_no_time() {
    let attribute =
        |n: u32| Attribute::new(format!("capabilities/gpu/vendor/nvidia/model/a100/ram/{}Gi", n + 1), "true");
    let advertised: Vec<Attribute> = (0..1_000_000).map(attribute).collect();
    assert_eq!(offered(&advertised).len(), 1_000_000);
}

#[test]
fn an_offer_is_covered_where_it_says_enough() -> Result<()> {
    for (wanted, offer, covered) in [
        ("*", "a100 80Gi", true),
        ("*", "amd mi100", false),
        ("amd mi100", "amd mi100", true),
        ("h100", "h100 80Gi sxm", true),
        ("h100 80Gi", "h100", true),
        ("h100 sxm", "h100", false),
        ("a100 sxm", "a100 64Gi", true),
        ("a100 sxm", "a100 80Gi", false),
        ("a100 40Gi", "a100 80Gi", false),
        ("docker9000 8Gi", "docker9000", false),
        ("b200 180Gi", "b200", false),
    ] {
        assert_eq!(wanted.parse::<GpuModel>()?.covers(&offer.parse()?), covered, "{wanted} of {offer}");
    }
    Ok(())
}
